import { resolve } from 'node:path'
import { Worker } from 'node:worker_threads'
import type { Day } from '@/lib/domain/dates/day'
import type { Answer } from '../answer'
import { unavailable } from '../refusal'
import type { Report } from '../watch/log'
import type { ReaderOutcome, ReaderQuestion, ReaderReply } from './reader-words'

/** What answers the API without Next: the answer at an address on the clock's day; null where none of ours is. */
export interface Reader {
  /** Never rejects: what failed is an answer too. */
  ask: (target: string, today: Day) => Promise<Answer | null>
  close: () => Promise<unknown>
}

/** Memory for what is read and written out at once; a thread that needs more ends, and another takes its place. */
const LIMITS = { maxOldGenerationSizeMb: 256 }
const ENDED: ReaderOutcome = { fault: { kind: 'Unknown', code: 'reader_ended', stack: [] }, isLate: false }

/**
 * Reads for the API in a thread of its own: while an answer is made there, however large it is, pages go out of memory
 * here. The thread has connections of its own to the public database.
 */
export function openReader(report: Report): Reader {
  const waiting = new Map<number, (outcome: ReaderOutcome) => void>()
  let thread: Worker | null = null
  let last = 0
  const start = () => {
    const worker = new Worker(resolve(__dirname, 'enter-reader.mjs'), { resourceLimits: LIMITS })
    worker.on('message', ({ id, ...outcome }: ReaderReply) => waiting.get(id)?.(outcome))
    worker.on('error', (error) => report('reader_fault', { error }))
    worker.on('exit', () => {
      if (thread === worker) thread = null
      for (const settle of [...waiting.values()]) settle(ENDED)
    })
    return worker
  }
  thread = start()
  return {
    ask: async (target, today) => {
      const question: ReaderQuestion = { id: (last += 1), target, today }
      const outcome = await new Promise<ReaderOutcome>((settle) => {
        waiting.set(question.id, settle)
        thread ??= start()
        thread.postMessage(question)
      })
      waiting.delete(question.id)
      return toAnswer(outcome, target, report)
    },
    close: async () => thread?.terminate(),
  }
}

function toAnswer(outcome: ReaderOutcome, target: string, report: Report): Answer | null {
  if ('answer' in outcome) {
    const { answer } = outcome
    return answer && { ...answer, body: Buffer.from(answer.body.buffer) }
  }
  report('reader_fault', { ...outcome.fault })
  if (outcome.isLate) return unavailable(503, 'It took too long to find the answer.', target)
  return unavailable(500, 'The answer could not be made.', target)
}
