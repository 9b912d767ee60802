import { z } from 'zod'
import { parseDay } from '../dates/day'
import { filledLine, lineOrNull } from '../intake/typed-text'
import { withLatinDigits } from '../latin-digits'

/** The columns of a file of signatories that were collected elsewhere: which must be there, and which may. */
export const SIGNATORY_COLUMNS = {
  required: ['name', 'signed_on', 'consent_basis'],
  optional: ['kind', 'description', 'place', 'country'],
} as const

/** What may be wrong with such a file, or a row of it. */
export const SIGNATORY_FAULTS = [
  'not_csv', 'not_utf8', 'no_rows', 'too_large', 'too_many_rows', 'missing_column', 'unknown_column', 'column_twice', 'cells',
  'empty', 'too_long', 'malformed', 'kind', 'country', 'day', 'future_day', 'twice',
] as const
export type SignatoryFault = (typeof SIGNATORY_FAULTS)[number]

/** A fault, at its line of the file, 1 the header, and in its column where it is of one. */
export interface RowFault {
  line: number
  column: string
  fault: SignatoryFault
}

/** A row of such a file: cells as text, of which those that may be empty become null. */
export const collectedSignatory = z.strictObject({
  kind: z.enum(['', 'person', 'organisation']).transform((kind) => (kind === '' ? 'person' as const : kind)),
  name: filledLine(120),
  description: lineOrNull(160),
  place: lineOrNull(80),
  country: z.union([z.literal(''), z.string().regex(/^[A-Z]{2}$/)]).transform((code) => (code === '' ? null : code)),
  signed_on: z.string().transform(withLatinDigits).refine((text) => parseDay(text) !== null),
  consent_basis: filledLine(300),
})
export type CollectedSignatory = z.infer<typeof collectedSignatory>

/** One that can be used, and its line. */
export interface CollectedRow extends CollectedSignatory {
  line: number
}

/** What makes two rows the same signatory: how they sign, and not when or on what ground that is known. */
export function identityOf({ kind, name, description, place, country }: CollectedSignatory): string[] {
  return [kind, name, description ?? '', place ?? '', country ?? ''].map((part) => part.replace(/\s+/gu, ' ').toLowerCase())
}
