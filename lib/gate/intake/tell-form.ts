import { isTrapped } from '@/lib/domain/intake/typed-text'
import { LONGEST_TIP, MOST_PICTURES, tipForm } from '@/lib/domain/tips/tip'
import { deriveReplyKeys, drawPhrase } from '@/lib/intake/reply-keys'
import { LARGEST_FILE, makeSentPictures } from '@/lib/intake/sent-pictures'
import type { PublicForm } from './public-form'
import { type ReadForm, tellFaults } from './read-form'

/** Twice what is taken: whoever chose a photo too large is told so, and keeps what they wrote. */
const LARGEST = 2 * MOST_PICTURES * LARGEST_FILE + 10 * 1024 * 1024

/** The form by which families and witnesses tell us, or point out what is wrong. */
export const tellForm: PublicForm = {
  path: /^tell$/,
  largest: LARGEST,
  longest: 2 * LONGEST_TIP,
  files: { field: 'pictures', most: MOST_PICTURES },
  read: async (typed, { locale }, { files, fault } = { files: [], fault: null }): Promise<ReadForm | null> => {
    const next = `/${locale}/tell/thanks`
    const parsed = tipForm.safeParse(typed)
    if (!parsed.success) return tellFaults(parsed.error, typed, next)
    const { website, kind: purpose, about, text, reply: wantsReply } = parsed.data
    const read = { typed, faults: [], next, isTrap: isTrapped(website) }
    if (read.isTrap) return read
    if (fault !== null) return { ...read, faults: [fault] }
    const made = await makeSentPictures(files)
    if (!made.ok) return { ...read, faults: [made.fault] }
    const told = { kind: 'tip', purpose, locale, about, text, pictures: made.pictures } as const
    if (!wantsReply) return { ...read, submission: { ...told, reply: null } }
    const phrase = drawPhrase()
    const keys = await deriveReplyKeys(phrase)
    if (keys === 'too_many') return { ...read, faults: [keys] }
    const { lookup, proofDigest, publicKey } = keys
    const reply = { lookup, proofDigest, publicKey: Buffer.from(publicKey).toString('base64') }
    return { ...read, submission: { ...told, reply }, shown: { url: next, typed: { phrase } } }
  },
}
