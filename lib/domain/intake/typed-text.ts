import { z } from 'zod'

const CONTROL = /\p{Cc}|\p{Surrogate}/u
/** Signs that turn the direction of what follows them, also of what is not the writer's. */
const TURNING = /[\u202a-\u202e\u2066-\u2069]/gu

/** Signs of a text that was copied from a document: nobody sees them, nor would know why they are refused. */
const UNSEEN = /[\u0001-\u0008\u000e-\u001f\u007f-\u009f]/g

/** A line of text as a visitor types it, of at most `max` signs: composed, and without what would turn the page. */
export function line(max: number) {
  return z.string().transform((value) => value.normalize('NFC').replace(TURNING, '').replaceAll('\t', ' ').trim())
    .pipe(z.string().max(max).refine((value) => !CONTROL.test(value), 'holds a control character'))
}

/** A line that may not be left empty. */
export function filledLine(max: number) {
  return line(max).pipe(z.string().min(1))
}

/** A line that may; null where it is. */
export function lineOrNull(max: number) {
  return line(max).transform((value) => (value === '' ? null : value))
}

/** A text of several lines, however it was copied; null where it is empty. */
export function linesOrNull(max: number) {
  return z.string().max(2 * max).transform((value) => withSeenSigns(value.normalize('NFC').replace(TURNING, '')).trim())
    .pipe(z.string().max(max).refine((value) => !CONTROL.test(value.replaceAll('\n', ' ')), 'holds a control character'))
    .transform((value) => (value === '' ? null : value))
}

function withSeenSigns(text: string): string {
  return text.replace(/\r\n?|\u0085/g, '\n').replace(/[\t\v\f]/g, ' ').replace(UNSEEN, '')
}

/** A box that is ticked or not. */
export function tickBox() {
  return z.enum(['yes', '']).optional().transform((value) => value === 'yes')
}

/** People do not see this field, and leave it empty. */
export const trapField = z.string().max(200).optional()

/** Whether a field that people do not see was filled in. */
export function isTrapped(website: string | undefined): boolean {
  return website !== undefined && website !== ''
}
