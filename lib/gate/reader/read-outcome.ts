import type { Day } from '@/lib/domain/dates/day'
import { answerApi } from '@/lib/open/api/answer-api'
import { describeFault } from '../watch/describe-fault'
import { withinPatience } from '../within-patience'
import type { ReaderOutcome } from './reader-words'

/** Postgres: query_canceled, which is what comes of the timeout of a statement. */
const CANCELLED = '57014'
/** Longer than a statement may take: only a database that says nothing at all keeps us waiting for so long. */
const PATIENCE_MS = 10_000

/** Answers an address of the API for the gate; `giveUp` ends connections that went silent. Never rejects. */
export async function readOutcome(target: string, today: Day, giveUp: () => Promise<void>): Promise<ReaderOutcome> {
  let isSilent = true
  const asked = answerApi(target, today).finally(() => (isSilent = false))
  try {
    const answer = await withinPatience(PATIENCE_MS, asked)
    return { answer: answer && { ...answer, body: toBytes(answer.body) } }
  } catch (error) {
    // What comes of it later is nobody's any more.
    asked.catch(() => undefined)
    if (isSilent) void giveUp().catch(() => undefined)
    const fault = describeFault(error)
    return { fault, isLate: isSilent || fault.code === CANCELLED }
  }
}

/** Bytes in a memory of their own, so that they can be handed to another thread. */
function toBytes(body: string | Uint8Array): Uint8Array<ArrayBuffer> {
  return typeof body === 'string' ? new TextEncoder().encode(body) : new Uint8Array(body)
}
