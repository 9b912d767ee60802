import type { Queryable } from '@/lib/db/connect'
import type { CaseLine, Sex } from '@/lib/domain/contract/case-page'
import type { HealthConcern } from '@/lib/domain/contract/case-detail'
import type { Span } from '@/lib/domain/contract/span'
import { toCaseRow, type StoredCaseRow } from '@/lib/domain/contract/stored-case-row'
import { fromHomeIn } from '@/lib/domain/contract/stored-reason'
import type { Day } from '@/lib/domain/dates/day'
import type { Viewer } from '@/lib/domain/permissions/viewer'
import { waitsFor } from './waiting-since'

/** A line of the board: a case on a day in the team's picture, and who has it. */
export interface BoardRow extends CaseLine {
  /** Aliases of the owners. */
  owners: string[]
  isMine: boolean
  /** Events that wait for a reviewer, of those that the viewer may see. */
  waiting: number
}

/** As {@link selectBoardRows} gives it. */
export interface StoredBoardRow extends StoredCaseRow {
  sex: Sex | null
  solitary_since: Span | null
  km_from_family: number | null
  condition: string | null
  treatment: string | null
  condition_since: string | null
  owners: string[] | null
  is_mine: boolean
  since_return: boolean
  waiting: number
}

/**
 * The rows of periods that `wanted` names by `id`. Conditions and distances are those of the events that a reason of
 * U07 or U17 rests on: the team's picture stores no more of them.
 */
export function selectBoardRows(sql: Queryable, viewer: Viewer) {
  const { accountId } = viewer
  return sql`
    SELECT c.id, c.slug, c.name_latin, c.name_native, c.sex, to_char(c.updated_at, 'YYYY-MM-DD') AS updated_on,
      p.status, p.status_possible, p.status_since, p.last_confirmed_on, p.solitary_since,
      here.id AS prison_id, here.name AS prison_name,
      maybe.id AS prison_possible_id, maybe.name AS prison_possible_name,
      p.silence_earliest, p.silence_latest, p.silence_since, p.level, p.possible, p.reasons,
      said.km_from_family, said.condition, said.treatment, said.condition_since,
      coalesce(p.silence_since = 'arrest', false) AND EXISTS (SELECT FROM file.event e
        JOIN file.event_version v ON v.event_id = e.id AND v.version = e.version
        WHERE e.case_id = p.case_id AND e.type = 'return' AND v.date_edtf = p.held_since ->> 'edtf') AS since_return,
      (SELECT array_agg(a.alias ORDER BY m.since)
        FROM file.case_member m JOIN file.account a ON a.id::text = m.account_id
        WHERE m.case_id = c.id AND m.kind = 'owner') AS owners,
      EXISTS (SELECT FROM file.case_member m WHERE m.case_id = c.id AND m.account_id = ${accountId}) AS is_mine,
      (SELECT count(*) FROM file.waiting_event w WHERE w.case_id = c.id AND w.for_whom = 'reviewer'
        AND ${waitsFor(sql, viewer)}) AS waiting
    FROM wanted
    JOIN file.period p ON p.id = wanted.id
    JOIN file.case c ON c.id = p.case_id
    LEFT JOIN file.prison here ON here.id = p.prison_id
    LEFT JOIN file.prison maybe ON maybe.id = p.prison_possible_id
    LEFT JOIN LATERAL (
      SELECT max((v.details ->> 'kmFromFamily')::float8) FILTER (WHERE r ->> 'rule' = 'U17') AS km_from_family,
        min(v.details ->> 'condition') FILTER (WHERE e.type = 'health') AS condition,
        min(v.date_edtf) FILTER (WHERE e.type = 'health') AS condition_since,
        max(v.details ->> 'status') FILTER (WHERE e.type = 'treatment') AS treatment
      FROM jsonb_array_elements(p.reasons) r
      CROSS JOIN jsonb_array_elements_text(r -> 'events') AS resting (event_id)
      JOIN file.event e ON e.id = resting.event_id::uuid
      JOIN file.event_version v ON v.event_id = e.id AND v.version = e.version
      WHERE r ->> 'rule' IN ('U07', 'U17')
    ) said ON p.reasons @? '$[*] ? (@.rule == "U07" || @.rule == "U17")'`
}

/** A row of the database as a line of the board, its days counted up to `asOf`. */
export function toBoardRow(row: StoredBoardRow, asOf: Day): BoardRow {
  return {
    ...toCaseRow(row, asOf),
    sex: row.sex,
    summary: null,
    sentence: null,
    health: concernsOf(row),
    solitarySince: row.solitary_since,
    sinceReturn: row.since_return,
    kmFromFamily: row.km_from_family,
    fromHome: fromHomeIn(row.reasons),
    owners: row.owners ?? [],
    isMine: row.is_mine,
    waiting: row.waiting,
  }
}

function concernsOf({ condition, condition_since: since, treatment }: StoredBoardRow): HealthConcern[] {
  if (condition === null || since === null) return []
  return [{ condition, severity: 'critical', since: { edtf: since, earliest: null, latest: null }, treatment }]
}
