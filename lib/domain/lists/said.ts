import type { Calendar } from '../dates/typed/typed-reading'
import type { Identity } from '../identity/identity'
import type { Status } from '../vocabulary'

/** What a date of a list is of, where words beside it say so. */
export type DateOf = 'arrest' | 'release'

/** One thing that a cell says, in plain values; a page puts it into words. */
export type Said =
  | { kind: 'text'; text: string }
  | { kind: 'name'; latin: string | null; native: string | null }
  | { kind: 'date'; edtf: string; typed: string; calendar: Calendar; of: DateOf | null }
  | { kind: 'age'; years: number; at: 'list_day' | 'arrest' }
  | { kind: 'sex'; sex: NonNullable<Identity['sex']> }
  | { kind: 'country'; code: string }
  | { kind: 'prison'; id: string; name: string; ward: string | null }
  | { kind: 'status'; status: Status }
  | { kind: 'sentence'; details: Readonly<Record<string, unknown>> }
  | { kind: 'choice'; value: string }
