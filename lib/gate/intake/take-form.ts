import { submit } from '@/lib/intake/submit'
import { describeFault } from '../watch/describe-fault'
import type { FormOutcome } from './intake'
import { readSent, type ReceivedForm } from './read-sent'

/** Reads a form and, where all is well, seals it for the holder of `publicKey` and puts it away. */
export async function takeForm(publicKey: Uint8Array, sent: ReceivedForm): Promise<FormOutcome> {
  const found = await readSent(sent)
  if ('refusal' in found) return found
  const { read: { typed, faults, next, shown, submission, isTrap }, isWorked } = found
  const done: FormOutcome = shown ? { ...shown, faults: [], status: 200 } : { next }
  if (isTrap) return { next }
  if (!submission) return shown ? done : { url: sent.url, typed, faults, status: 422 }
  try {
    const verdict = await submit(publicKey, submission, isWorked)
    return verdict === 'taken' ? done : { url: sent.url, typed, faults: [verdict], status: 503 }
  } catch (error) {
    return { url: sent.url, typed, faults: ['away'], status: 503, away: describeFault(error) }
  }
}
