import { z } from 'zod'
import { APPEAL_LANGUAGES, type AppealLanguage } from '../appeals/appeal-content'
import { parseDay } from '../dates/day'

/** What a post is called in addresses. */
export const postSlug = z.string().regex(/^[a-z0-9][a-z0-9-]{1,79}$/)

const CONTROL = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]|\p{Surrogate}/u
const text = (max: number) => z.string().trim().min(1).max(max).refine((one) => !CONTROL.test(one), 'holds a control character')
const slugs = z.array(z.string().regex(/^[\p{L}\p{N}._~-]{1,200}$/u)).max(50)

/** A post in one language; `body` is Markdown without HTML. */
export const postTextSchema = z.strictObject({ title: text(200), body: text(20_000) })
export type PostText = z.infer<typeof postTextSchema>

/** All that a post says, of one version, and of which cases and appeals it speaks, by their names in addresses. */
export const postContentSchema = z.strictObject({
  dated: z.string().refine((day) => parseDay(day) !== null, 'is no day'),
  cases: slugs,
  appeals: slugs,
  texts: z.partialRecord(z.enum(APPEAL_LANGUAGES), postTextSchema).refine(
    (texts) => Object.keys(texts).length > 0, 'has no language',
  ),
})
export type PostContent = z.infer<typeof postContentSchema>

/** The post in the reader's language, or in the first that it has, and which that is. */
export function postTextIn({ texts }: PostContent, language: string): { language: AppealLanguage; text: PostText } {
  const order = [...APPEAL_LANGUAGES].sort((one, other) => Number(other === language) - Number(one === language))
  for (const one of order) {
    const text = texts[one]
    if (text) return { language: one, text }
  }
  throw new RangeError('a post has no language')
}
