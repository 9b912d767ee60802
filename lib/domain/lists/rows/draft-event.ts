import type { VagueDate } from '../../dates/day-span'
import { parseEdtf } from '../../dates/edtf'
import type { EventType } from '../../events/event-types'
import type { Asking } from '../cells/cell-read'
import type { WarningReason } from '../list-reading'
import type { Fact, RowFacts } from './row-facts'

/** When a thing happened: as the row dates it; `on` the day of the list, or `by` it, or by a day that the row gives. */
export type When = Fact<'date'> | 'on' | 'by' | { by: string }

/** An event before the day of the list is put in. */
export interface Draft {
  slot: string
  type: EventType
  when: When
  /** EDTF; of a span whose last day the row gives. */
  endDate?: string
  prisonId?: string | null
  details?: Record<string, unknown>
  columns: readonly string[]
}

/** What one part of a row comes to. */
export interface Drafts {
  drafts: readonly Draft[]
  warnings?: readonly WarningReason[]
  asking?: readonly Asking[]
  waitsFor?: string | null
}

/** The dates of arrests: those of their column, and those that words say are of one. */
export function arrestsIn(facts: RowFacts): Fact<'date'>[] {
  return facts.all('date', 'arrest_date', 'release_date', 'custody_dates')
    .filter(({ of, field }) => of === 'arrest' || (of === null && field === 'arrest_date'))
}

/** The dates of releases, likewise. */
export function releasesIn(facts: RowFacts): Fact<'date'>[] {
  return facts.all('date', 'arrest_date', 'release_date', 'custody_dates')
    .filter(({ of, field }) => of === 'release' || (of === null && field === 'release_date'))
}

/** The date that a fact names. Throws an Error for one that is no EDTF: a reader made it. */
export function dateOf({ edtf }: { edtf: string }): VagueDate {
  const parsed = parseEdtf(edtf)
  if (!parsed.ok) throw new Error(`a list was read into a date that is none: ${edtf}`)
  return parsed.date
}

/** The names of the columns that facts stand in, each once. */
export function columnsOf(...facts: readonly (readonly { column: string }[])[]): string[] {
  return [...new Set(facts.flat().map(({ column }) => column))]
}
