import { z } from 'zod'
import { parseDay } from '@/lib/domain/dates/day'
import { readUsableDate } from '@/lib/domain/dates/usable-date'

// Postgres stores neither NUL nor half a pair of UTF-16, and no form sends the other control characters.
const CONTROL = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]|\p{Surrogate}/u

/** Text that must not be empty, trimmed. */
export function requiredText(max: number) {
  return z.string().trim().min(1).max(max).refine((value) => !CONTROL.test(value), 'holds a control character')
}

/** Text or null; null where it is left out. */
export function optionalText(max: number) {
  return requiredText(max).nullable().default(null)
}

/** Text as a record may hold it, longer than somebody may write it: what an edit changes is read once more. */
export const heldText = requiredText(20_000)

/** How many texts of a list a record may hold: as many as a cell of an exchange file. */
export const MOST_HELD = 10_000

/** A vague date of the years 1800 to 2200 as EDTF level 1. */
export const edtfText = z.string().max(100).refine((text) => readUsableDate(text).ok, 'is not an EDTF date')

/** A civil day, `YYYY-MM-DD`. */
export const dayText = z.string().max(10).refine((text) => parseDay(text) !== null, 'is not a day')

/** A web address, http or https only: a reader will click on it. */
export const webAddress = z.string().trim().max(2000)
  .refine((value) => /^https?:\/\//i.test(value) && URL.canParse(value), 'is not a web address')

/** A country as two capital letters (ISO 3166-1). */
export const countryCode = z.string().regex(/^[A-Z]{2}$/)
