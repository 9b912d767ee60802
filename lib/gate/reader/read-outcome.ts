import type { Day } from '@/lib/domain/dates/day'
import { answerApi } from '@/lib/open/api/answer-api'
import type { Encoding } from '../encoding'
import { packAnswer, type PageOutcome } from '../threads/thread-answer'
import { describeFault } from '../watch/describe-fault'
import { withinPatience } from '../within-patience'

/** A question to the API: its address, the clock's day, and the encoding that the visitor likes best. */
export interface ReaderQuestion {
  target: string
  today: Day
  encoding: Encoding | null
}

/** Postgres: query_canceled, which is what comes of the timeout of a statement. */
const CANCELLED = '57014'
/** Longer than a statement may take: only a database that says nothing at all keeps us waiting for so long. */
const PATIENCE_MS = 10_000

/** Answers an address of the API for the gate; `giveUp` ends connections that went silent. Never rejects. */
export async function readOutcome(
  { target, today, encoding }: ReaderQuestion,
  giveUp: () => Promise<void>,
): Promise<PageOutcome> {
  let isSilent = true
  const asked = answerApi(target, today).finally(() => (isSilent = false))
  try {
    const answer = await withinPatience(PATIENCE_MS, asked)
    return { answer: answer && packAnswer({ ...answer, body: Buffer.from(answer.body) }, encoding) }
  } catch (error) {
    // What comes of it later is nobody's any more.
    asked.catch(() => undefined)
    if (isSilent) void giveUp().catch(() => undefined)
    const fault = describeFault(error)
    return { fault, isLate: isSilent || fault.code === CANCELLED }
  }
}
