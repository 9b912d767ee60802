import { z } from 'zod'
import { parseDay } from '@/lib/domain/dates/day'
import type { VagueDate } from '@/lib/domain/dates/day-span'
import type { Credibility } from '@/lib/domain/vocabulary'
import { readCellList } from './cell-text'
import { readUsableDate } from '@/lib/domain/dates/usable-date'

const MAX_CELL = 20_000

// Postgres stores no NUL, and the other control characters mean that a file was damaged on its way.
const CONTROL = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]/

/** Any text that can be stored, trimmed. */
export const text = z
  .string()
  .trim()
  .max(MAX_CELL, `is longer than ${MAX_CELL} characters`)
  .refine((value) => !CONTROL.test(value), 'holds a control character')

/** Text that must not be empty. */
export const requiredText = text.min(1, 'is empty')

/** Text or, where the cell is empty, null. */
export const optionalText = text.transform((value) => (value === '' ? null : value))

/** An id: `appeal-2021`. */
export const id = requiredText
  .max(100, 'is longer than 100 characters')
  .regex(/^[a-z0-9]+(?:[-_][a-z0-9]+)*$/, 'is not an id: small letters, digits and single hyphens')

/** The id of a case, which stands in addresses: `raoof-mehran`. */
export const slug = id.regex(/^[^_]*$/, 'is not an id of a case: no underscores')

/** Texts separated by semicolons; an empty cell is an empty list. */
export const list = text.transform(readCellList)

/** A list whose texts are all of a closed list of words. */
export function listOf<const Words extends readonly [string, ...string[]]>(words: Words) {
  return list.pipe(z.array(z.enum(words, { error: `is not a list of ${words.join(', ')}` })))
}

/** Yes, no or, where the cell is empty, null. */
export const yesOrNo = oneOfOrNull(['yes', 'no']).transform((value) => (value === null ? null : value === 'yes'))

/** One of a closed list of words. */
export function oneOf<const Words extends readonly [string, ...string[]]>(words: Words) {
  return z.enum(words, { error: `is not one of ${words.join(', ')}` })
}

/** One of a closed list of words or, where the cell is empty, null. */
export function oneOfOrNull<const Words extends readonly [string, ...string[]]>(words: Words) {
  return z
    .enum([...words, ''], { error: `is not one of ${words.join(', ')}` })
    .transform((value): Words[number] | null => (value === '' ? null : value))
}

/** A vague date (EDTF level 1). */
export const edtf = requiredText.transform(readEdtf)

/** A vague date or, where the cell is empty, null. */
export const optionalEdtf = text.transform((value, context) => (value === '' ? null : readEdtf(value, context)))

/** The end of a span: a vague date, `..` where it is still going on, or null where the cell is empty. */
export const endOfSpan = z.union([z.literal('..').transform(() => 'ongoing' as const), optionalEdtf])

const CREDIBILITIES: Readonly<Record<string, Credibility>> = { 1: 1, 2: 2, 3: 3, 4: 4, 5: 5, 6: 6 }

/** Credibility of a claim; an empty cell means 3, "possibly true" (design, section 8). */
export const credibility = oneOfOrNull(['1', '2', '3', '4', '5', '6']).transform(
  (value) => CREDIBILITIES[value ?? '3'] ?? 3,
)

function readEdtf(value: string, context: z.RefinementCtx): VagueDate {
  const read = readUsableDate(value)
  if (read.ok) return read.date
  context.addIssue({ code: 'custom', message: `is not an EDTF date: ${read.reason}` })
  return z.NEVER
}

/** A civil day as `YYYY-MM-DD` or, where the cell is empty, null; kept as text. */
export const optionalDay = optionalText.refine(
  (value) => value === null || parseDay(value) !== null,
  'is not a day, YYYY-MM-DD',
)

/** A decimal number between two bounds. */
export function numberBetween(from: number, to: number) {
  return decimal.refine((value) => value >= from && value <= to, `is not between ${from} and ${to}`)
}

/** A decimal number between two bounds or, where the cell is empty, null. */
export function numberOrNullBetween(from: number, to: number) {
  return text.transform((value, context) => {
    if (value === '') return null
    const read = numberBetween(from, to).safeParse(value)
    if (read.success) return read.data
    context.addIssue({ code: 'custom', message: read.error.issues[0]?.message ?? 'is not a number' })
    return z.NEVER
  })
}

/** A decimal number. */
export const decimal = requiredText
  .regex(/^-?\d{1,15}(?:\.\d{1,12})?$/, { error: 'is not a number', abort: true })
  .transform(Number)

/** A web address, http or https only: a reader will click on it. */
export const optionalUrl = optionalText.refine((value) => value === null || isWebAddress(value), 'is not a web address')

function isWebAddress(value: string): boolean {
  return /^https?:\/\//i.test(value) && URL.canParse(value)
}

/** A country as two capital letters (ISO 3166-1). */
export const country = requiredText.regex(/^[A-Z]{2}$/, 'is not a country code of two capital letters')

/** Countries separated by semicolons. */
export const countries = list.refine(
  (values) => values.every((value) => /^[A-Z]{2}$/.test(value)),
  'is not a list of country codes of two capital letters',
)
