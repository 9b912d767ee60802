import { resolve } from 'node:path'
import type { Answer } from '../answer'
import { type ThreadAnswer, unpackAnswer } from '../threads/thread-answer'
import { openThread } from '../threads/thread-desk'
import { UpstreamTimeout } from '../upstream'
import type { Report } from '../watch/log'
import type { MakerQuestion } from './make-outcome'

/** What has pages made by Next and makes them ready, away from the thread that sends them. */
export interface Maker {
  /** Rejects as askUpstream does. */
  make: (question: MakerQuestion) => Promise<Answer>
  close: () => Promise<unknown>
}

/** Has pages made in a thread of its own: to look through one, hash it and compress it takes milliseconds. */
export function openMaker(report: Report): Maker {
  const { ask, close } = openThread<MakerQuestion, ThreadAnswer | null>(resolve(__dirname, 'maker-thread.ts'), report)
  return {
    close,
    make: async (question) => {
      const outcome = await ask(question)
      if ('answer' in outcome && outcome.answer) return unpackAnswer(outcome.answer)
      if ('fault' in outcome && outcome.isLate) throw new UpstreamTimeout()
      const code = 'fault' in outcome ? outcome.fault.code : undefined
      throw Object.assign(new Error('The page was not made.'), { code })
    },
  }
}
