import type { CaseLine } from '@/lib/domain/contract/case-page'
import { fromHomeIn } from '@/lib/domain/contract/stored-reason'
import { toCaseRow } from '@/lib/domain/contract/stored-case-row'
import type { Day } from '@/lib/domain/dates/day'
import { findingAt } from '@/lib/domain/names/found-by'
import type { CaseLineRow } from './case-line-row'

/** A row of the database as a line of a list, its days counted up to `asOf`. */
export function toCaseLine(row: CaseLineRow, asOf: Day): CaseLine {
  return {
    ...toCaseRow(row, asOf),
    sex: row.sex,
    summary: row.summary,
    sentence: row.sentence,
    health: row.health ?? [],
    solitarySince: row.solitary_since,
    sinceReturn: row.since_return,
    kmFromFamily: row.km_from_family,
    fromHome: fromHomeIn(row.reasons),
    foundBy: row.place === undefined ? null : { by: findingAt(row.place), text: row.found_text ?? '' },
  }
}
