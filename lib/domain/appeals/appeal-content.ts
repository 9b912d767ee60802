import { z } from 'zod'
import { parseDay } from '../dates/day'

/** Addresses under /act that are pages of their own. */
const RESERVED = new Set(['confirm', 'confirmed', 'withdraw', 'withdrawn', 'renew', 'renewed', 'no-news', 'news-ended', 'letters', 'gatherings', 'updates', 'tell'])

/** What an appeal is called in addresses. */
export const appealSlug = z.string().regex(/^[a-z0-9][a-z0-9-]{1,79}$/).refine((slug) => !RESERVED.has(slug), 'is reserved')

/** The languages that an appeal may be written in; the first one that it has stands in for those that it lacks. */
export const APPEAL_LANGUAGES = ['en', 'fa', 'fr', 'es'] as const
export type AppealLanguage = (typeof APPEAL_LANGUAGES)[number]

const CONTROL = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]|\p{Surrogate}/u
const text = (max: number) => z.string().trim().min(1).max(max).refine((one) => !CONTROL.test(one), 'holds a control character')

/** An appeal in one language; `body` is Markdown without HTML. */
export const appealTextSchema = z.strictObject({
  title: text(200),
  summary: text(500),
  body: text(20_000),
  demands: z.array(text(500)).max(20),
})
export type AppealText = z.infer<typeof appealTextSchema>

/** For whom an appeal speaks: by name, or whoever matches a filter of the list of cases on the day it is read. */
export const speaksForSchema = z.strictObject({
  slugs: z.array(z.string().regex(/^[\p{L}\p{N}._~-]{1,200}$/u)).max(200),
  filter: z.strictObject({
    status: z.string().max(300).optional(),
    prison: z.string().max(100).optional(),
    urgency: z.string().max(100).optional(),
    sex: z.string().max(10).optional(),
    nationality: z.string().max(2).optional(),
  }).nullable(),
})

/** All that an appeal says, of one version. */
export const appealContentSchema = z.strictObject({
  dated: z.string().refine((day) => parseDay(day) !== null, 'is no day'),
  speaksFor: speaksForSchema,
  texts: z.partialRecord(z.enum(APPEAL_LANGUAGES), appealTextSchema).refine(
    (texts) => Object.keys(texts).length > 0, 'has no language',
  ),
})
export type AppealContent = z.infer<typeof appealContentSchema>

/** The appeal in the reader's language, or in the first that it has, and which that is. */
export function appealTextIn(
  { texts }: AppealContent,
  language: string,
): { language: AppealLanguage; text: AppealText } {
  const order = [...APPEAL_LANGUAGES].sort((one, other) => Number(other === language) - Number(one === language))
  for (const one of order) {
    const text = texts[one]
    if (text) return { language: one, text }
  }
  throw new RangeError('an appeal has no language')
}
