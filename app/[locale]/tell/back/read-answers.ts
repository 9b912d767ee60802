import { type TipAnswer, tipAnswerSchema } from '@/lib/domain/tips/tip'
import { deriveReplyKeys } from '@/lib/intake/reply-keys'
import { unseal } from '@/lib/intake/sealed-box'
import { findTipAnswers } from '@/lib/open/find-tip-answers'

/** What was answered to whoever has a phrase, the oldest first; `too_many` where others ask for too much at once. */
export async function readAnswers(phrase: string): Promise<(TipAnswer & { id: string })[] | 'too_many'> {
  const keys = await deriveReplyKeys(phrase)
  if (keys === 'too_many') return keys
  const found = await findTipAnswers(keys.lookup)
  const opened = await Promise.all(found.map(async ({ id, sealed }) => {
    const answer = tipAnswerSchema.safeParse(await unseal(keys, sealed))
    return answer.success ? [{ id, ...answer.data }] : []
  }))
  return opened.flat()
}
