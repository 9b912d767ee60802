import type { Queryable } from '@/lib/db/connect'
import { teamSql } from '@/lib/db/team'
import { WHOLE_BOARD } from '@/lib/domain/board-filter'
import type { MissingItem } from '@/lib/domain/contract/case-page'
import type { Span } from '@/lib/domain/contract/span'
import { formatDay, type Day } from '@/lib/domain/dates/day'
import { missingInformation } from '@/lib/domain/missing'
import type { Viewer } from '@/lib/domain/permissions/viewer'
import type { Status } from '@/lib/domain/vocabulary'
import { byUrgency, mostUrgentOfMine } from './list-my-cases'
import { visibleTo } from './visible-to'

interface KnownRow {
  id: string
  status: Status
  status_possible: Status | null
  prison_id: string | null
  held_since: Span | null
  last_contact: Span | null
  events: { type: string; details: Record<string, unknown> }[]
  has_consent: boolean
}

/** What is not on record about each of some cases on a day, by case id; an empty list where nothing is missing. */
export async function findMissing(
  viewer: Viewer, caseIds: readonly string[], asOf: Day,
): Promise<ReadonlyMap<string, MissingItem[]>> {
  if (caseIds.length === 0) return new Map()
  const sql = teamSql()
  const rows = await sql<KnownRow[]>`
    SELECT p.case_id AS id, ${knownOf(sql, viewer)} FROM file.period p
    WHERE p.case_id = ANY (${[...caseIds]}::uuid[]) AND p.picture = 'team' AND p.valid @> ${formatDay(asOf)}::date`
  return new Map(rows.map((row) => [row.id, missingOf(row)]))
}

/** A case of the viewer, and what is not on record about it. */
export interface MissingLine {
  id: string
  slug: string
  name: { latin: string; native: string | null }
  missing: MissingItem[]
}

/** What is not on record about the most urgent cases on a day that the viewer owns or watches, `limit` at most. */
export async function listMissingOfMine(viewer: Viewer, asOf: Day, limit: number): Promise<MissingLine[]> {
  const sql = teamSql()
  const rows = await sql<(KnownRow & Pick<MissingLine, 'slug' | 'name'>)[]>`
    SELECT c.id, c.slug, jsonb_build_object('latin', c.name_latin, 'native', c.name_native) AS name,
      ${knownOf(sql, viewer)}
    FROM (${mostUrgentOfMine(sql, viewer, { filter: WHOLE_BOARD, limit }, formatDay(asOf))}) AS wanted
    JOIN file.period p ON p.id = wanted.id JOIN file.case c ON c.id = p.case_id
    ORDER BY ${byUrgency(sql)}, c.name_latin`
  return rows.map((row) => ({ id: row.id, slug: row.slug, name: row.name, missing: missingOf(row) }))
    .filter(({ missing }) => missing.length > 0)
}

/** What {@link missingInformation} asks of a period `p`, as the columns of a row. */
function knownOf(sql: Queryable, viewer: Viewer) {
  return sql`p.status, p.status_possible, p.prison_id, p.held_since, p.last_contact,
    (SELECT coalesce(jsonb_agg(jsonb_build_object('type', e.type, 'details', jsonb_strip_nulls(jsonb_build_object(
        'to', v.details -> 'to', 'lawyerPresent', v.details -> 'lawyerPresent', 'channel', v.details -> 'channel')))),
        '[]')
      FROM file.event e JOIN file.event_version v ON v.event_id = e.id AND v.version = e.version
      WHERE e.case_id = p.case_id AND v.claim_status <> 'retracted' AND ${visibleTo(sql, viewer)}) AS events,
    EXISTS (SELECT FROM file.consent g WHERE g.case_id = p.case_id AND g.basis IS NOT NULL
      AND g.withdrawn_on IS NULL) AS has_consent`
}

function missingOf(row: KnownRow): MissingItem[] {
  return missingInformation({
    status: row.status,
    statusPossible: row.status_possible,
    prisonId: row.prison_id,
    heldSince: row.held_since,
    lastContact: row.last_contact,
    hasSentence: row.events.some(({ type }) => type === 'sentence'),
    events: row.events,
    hasConsent: row.has_consent,
  })
}
