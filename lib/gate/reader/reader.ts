import { resolve } from 'node:path'
import type { Answer } from '../answer'
import { unavailable } from '../refusal'
import { type ThreadAnswer, unpackAnswer } from '../threads/thread-answer'
import { openThread } from '../threads/thread-desk'
import type { Report } from '../watch/log'
import type { ReaderQuestion } from './read-outcome'

/** What answers the API without Next: the answer to a question, or null where none of ours is at its address. */
export interface Reader {
  /** Never rejects: what failed is an answer too. */
  ask: (question: ReaderQuestion) => Promise<Answer | null>
  close: () => Promise<unknown>
}

/** Reads for the API in a thread of its own, which has connections of its own to the public database. */
export function openReader(report: Report): Reader {
  const { ask, close } = openThread<ReaderQuestion, ThreadAnswer | null>(resolve(__dirname, 'reader-thread.ts'), report)
  return {
    close,
    ask: async (question) => {
      const outcome = await ask(question)
      if ('answer' in outcome) return outcome.answer && unpackAnswer(outcome.answer)
      report('thread_fault', { ...outcome.fault })
      if (outcome.isLate) return unavailable(503, 'It took too long to find the answer.', question.target)
      return unavailable(500, 'The answer could not be made.', question.target)
    },
  }
}
