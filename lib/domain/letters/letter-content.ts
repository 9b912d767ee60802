import { z } from 'zod'
import { APPEAL_LANGUAGES, type AppealLanguage } from '../appeals/appeal-content'
import { parseDay } from '../dates/day'
import { unknownBlanks } from './fill-letter'

/** What a call to write is called in addresses. */
export const letterSlug = z.string().regex(/^[a-z0-9][a-z0-9-]{1,79}$/)

/** The languages that a letter is written in, the same as those of appeals. */
export const LETTER_LANGUAGES = APPEAL_LANGUAGES
export type LetterLanguage = AppealLanguage

const CONTROL = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]|\p{Surrogate}/u
const text = (max: number) => z.string().trim().min(1).max(max)
  .refine((one) => !CONTROL.test(one), 'holds a control character')
  .refine((one) => unknownBlanks(one).length === 0, 'has a blank that nothing fills')
const addresseeIds = (least: number) => z.array(z.string().regex(/^[a-z0-9]+(?:[-_][a-z0-9]+)*$/).max(80)).min(least).max(5)
  .refine((ids) => new Set(ids).size === ids.length, 'names one twice')

/** A call to write in one language: why, what is asked, and a letter with blanks that the record fills. */
export const letterTextSchema = z.strictObject({
  title: text(150),
  lead: text(1000),
  demands: z.array(text(300)).min(1).max(10),
  letter: text(6000).refine((one) => one.includes('[facts]'), 'leaves no room for the facts'),
})
export type LetterText = z.infer<typeof letterTextSchema>

/** All that a call to write says, of one version; the case it is for stands beside it and never changes. */
export const letterContentSchema = z.strictObject({
  /** The last day on which letters are asked for. */
  deadline: z.string().refine((day) => parseDay(day) !== null, 'is no day'),
  to: addresseeIds(1),
  copies: addresseeIds(0),
  /** That of those who are written to. */
  language: z.enum(LETTER_LANGUAGES),
  texts: z.partialRecord(z.enum(LETTER_LANGUAGES), letterTextSchema).refine(
    (texts) => Object.keys(texts).length > 0, 'has no language',
  ),
})
export type LetterContent = z.infer<typeof letterContentSchema>

/** Whether it is written in every language, as it must be before visitors see it. */
export function isWholeIn({ texts }: Pick<LetterContent, 'texts'>): boolean {
  return LETTER_LANGUAGES.every((language) => texts[language] !== undefined)
}

/** The call in a language, or in the first that it has, and which that is. */
export function letterTextIn(
  { texts }: Pick<LetterContent, 'texts'>,
  language: string,
): { language: LetterLanguage; text: LetterText } {
  const order = [...LETTER_LANGUAGES].sort((one, other) => Number(other === language) - Number(one === language))
  for (const one of order) {
    const found = texts[one]
    if (found) return { language: one, text: found }
  }
  throw new RangeError('a letter has no language')
}
