import { isTrapped } from '@/lib/domain/intake/typed-text'
import { readPhrase } from '@/lib/domain/tips/phrase'
import { LONGEST_TIP, tipReturnForm } from '@/lib/domain/tips/tip'
import { deriveReplyKeys } from '@/lib/intake/reply-keys'
import type { PublicForm } from './public-form'
import { type ReadForm, tellFaults } from './read-form'

/** The form by which somebody comes back with their phrase: to read what was answered, and to write again. */
export const tellBackForm: PublicForm = {
  path: /^tell\/back$/,
  largest: 196_608,
  longest: 2 * LONGEST_TIP,
  read: async (typed, { locale }): Promise<ReadForm | null> => {
    const next = `/${locale}/tell/back`
    const parsed = tipReturnForm.safeParse(typed)
    if (!parsed.success) return tellFaults(parsed.error, typed, next)
    const { phrase: words, text, website } = parsed.data
    const phrase = readPhrase(words)
    if (phrase === null) return { typed, faults: ['phrase'], next, isTrap: false }
    const read = { typed: { ...typed, phrase }, faults: [], next, isTrap: isTrapped(website) }
    if (text === undefined) return { ...read, shown: { url: next, typed: { phrase } } }
    const keys = await deriveReplyKeys(phrase)
    if (keys === 'too_many') return { ...read, faults: [keys] }
    const submission = { kind: 'tip_return', lookup: keys.lookup, proof: keys.proof, text } as const
    return { ...read, submission, shown: { url: next, typed: { phrase, sent: 'yes' } } }
  },
}
