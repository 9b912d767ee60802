import { teamSql } from '@/lib/db/team'
import type { PrisonFlag } from '@/lib/domain/contract/prison-flag'
import { formatDay, type Day } from '@/lib/domain/dates/day'
import { roleMay } from '@/lib/domain/permissions/permissions'
import type { Viewer } from '@/lib/domain/permissions/viewer'
import { HELD_STATUSES } from '@/lib/domain/vocabulary'
import { findPrisonFlags } from './find-prison-flag'

/** A prison with the people held there in the team's picture, and events there that wait for a reviewer, as numbers. */
export interface TeamPrisonLine {
  id: string
  name: string
  nameNative: string | null
  city: string
  held: number
  critical: number
  waiting: number
  /** What a rule says of the prison as a whole. */
  flag: PrisonFlag | null
}

/** All prisons on record on a day, those with most people first, then by name; `ids` narrows it, in their order. */
export async function listTeamPrisons(viewer: Viewer, asOf: Day, ids?: readonly string[]): Promise<TeamPrisonLine[]> {
  if (!roleMay(viewer.role, 'case.read')) return []
  const sql = teamSql()
  const flags = await findPrisonFlags(viewer, asOf)
  const rows = await sql<Omit<TeamPrisonLine, 'flag'>[]>`
    SELECT pr.id, pr.name, pr.name_native AS "nameNative", pr.city, count(p.id)::int AS held,
      (count(p.id) FILTER (WHERE p.level = 4))::int AS critical,
      (SELECT count(*)::int FROM file.prison_event e
        JOIN file.prison_event_version v ON v.event_id = e.id AND v.version = e.version
        WHERE e.prison_id = pr.id AND v.claim_status = 'proposed' AND NOT v.awaits_author
          AND v.audience <> 'restricted') AS waiting
    FROM file.prison pr
    LEFT JOIN file.period p ON p.prison_id = pr.id AND p.picture = 'team' AND p.valid @> ${formatDay(asOf)}::date
      AND p.status = ANY (${HELD_STATUSES})
    ${ids === undefined ? sql`` : sql`WHERE pr.id = ANY (${ids})`}
    GROUP BY pr.id ORDER BY held DESC, pr.name, pr.id`
  const lines = rows.map((row) => ({ ...row, flag: flags.get(row.id) ?? null }))
  return ids === undefined ? lines : ids.flatMap((id) => lines.find((line) => line.id === id) ?? [])
}
