import type { CaseLine } from '@/lib/domain/contract/case-page'
import type { Day } from '@/lib/domain/dates/day'
import type { CaseKey } from './case-cursor'
import type { CaseLineRow } from './case-line-row'
import { toCaseLine } from './to-case-line'

/** Which part of a list: at most `limit` cases, after the row with this key. */
export interface CaseListPart {
  limit: number
  after: CaseKey | null
}

/** How many of the people of a list there are of each status, prison (by id; `none`: not known) and level (0 to 4). */
export interface CaseFacets {
  status: Record<string, number>
  prison: Record<string, number>
  level: Record<string, number>
}

/** What is counted of a whole list; no facets where nothing narrows it. */
export interface CaseCounts {
  total: number
  held: number
  facets: CaseFacets | null
}

/** A part of a list: `total` and `held` count all that match, `next` is the cursor of the part that follows. */
export interface CaseListing extends CaseCounts {
  rows: CaseLine[]
  next: string | null
}

/** A row of a part with the counts of the whole; where the part is empty one row comes, of the counts alone. */
export type Counted<Row extends CaseLineRow> = CaseCounts & (Row | { [column in keyof Row]: null })

/** The listing of rows that were asked for with one more than the part holds. */
export function toListing<Row extends CaseLineRow>(
  found: readonly Counted<Row>[],
  part: CaseListPart,
  asOf: Day,
  cursorOf: (row: Row) => string,
): CaseListing {
  const rows = found.flatMap((row) => (isRow(row) ? [row] : []))
  const shown = rows.slice(0, part.limit)
  const last = rows.length > part.limit ? shown.at(-1) : undefined
  const { total = 0, held = 0, facets = null } = found[0] ?? {}
  return { total, held, facets, rows: shown.map((row) => toCaseLine(row, asOf)), next: last ? cursorOf(last) : null }
}

function isRow<Row extends CaseLineRow>(row: Counted<Row>): row is CaseCounts & Row {
  return row.id !== null
}
