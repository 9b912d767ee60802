import { teamSql } from '@/lib/db/team'
import { editionFactsSchema } from '@/lib/domain/editions/edition'
import type { TeamEdition } from '@/lib/domain/editions/team-edition'
import type { Viewer } from '@/lib/domain/permissions/viewer'

interface TeamEditionRow extends Omit<TeamEdition, 'facts' | 'gone' | 'progress'> {
  facts: unknown
  goneOn: string | null
  because: 'cases' | 'whole' | null
  casesGone: number
  replacedBy: string | null
  done: number | null
  total: number | null
}

/** All editions, the newest first; `number` narrows to one. */
export async function listTeamEditions(viewer: Viewer, number: string | null = null): Promise<TeamEdition[]> {
  const rows = await teamSql()<TeamEditionRow[]>`
    SELECT e.number, e.state, e.as_of AS "asOf", e.again_of AS "againOf", e.facts,
      e.asked_by = ${viewer.accountId} AS "isOwn", coalesce(a.alias, e.asked_by) AS "askedBy",
      coalesce(b.alias, e.approved_by) AS "approvedBy", o.gone_on AS "goneOn", o.gone_because AS because,
      coalesce(o.cases_gone, 0) AS "casesGone", o.replaced_by AS "replacedBy", g.done, g.total
    FROM file.edition e
    LEFT JOIN open.edition o ON o.number = e.number
    LEFT JOIN file.edition_progress g ON g.number = e.number AND e.state = 'asked'
    LEFT JOIN file.account a ON a.id::text = e.asked_by
    LEFT JOIN file.account b ON b.id::text = e.approved_by
    WHERE ${number}::text IS NULL OR e.number = ${number}
    ORDER BY e.asked_at DESC, e.number DESC`
  return rows.map(({ facts, goneOn, because, casesGone, replacedBy, done, total, ...row }) => ({
    ...row,
    progress: done === null || total === null ? null : { done, total },
    facts: facts === null ? null : editionFactsSchema.parse(facts),
    gone: goneOn === null || because === null ? null : { on: goneOn, because, casesGone, replacedBy },
  }))
}

/** How many published cases an edition would hold now: those whose consent covers editions. */
export async function countEditionCases(): Promise<number> {
  const [row] = await teamSql()<{ cases: number }[]>`
    SELECT count(*) AS cases FROM open.case c WHERE file.has_consent(c.id, 'editions')`
  return row?.cases ?? 0
}
