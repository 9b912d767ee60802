import { resolve } from 'node:path'
import type { Submission } from '@/lib/domain/intake/submission'
import type { Verdict } from '@/lib/intake/submit'
import { openThread } from '../threads/thread-desk'
import type { Report } from '../watch/log'

/** A submission on its way to where it is sealed; `isWorked` is as submit has it. */
export interface IntakeQuestion {
  submission: Submission
  isWorked: boolean
}

/** Where what visitors send is sealed and put away. */
export interface Intake {
  /** Never rejects: `away` where it could not be put away, and nothing was taken. */
  take: (question: IntakeQuestion) => Promise<Verdict | 'away'>
  close: () => Promise<unknown>
}

/** Seals in a thread of its own, to the key that the environment names: half a millisecond a form is ten pages. */
export function openIntake(report: Report): Intake {
  const { ask, close } = openThread<IntakeQuestion, Verdict>(resolve(__dirname, 'intake-thread.ts'), report)
  return {
    close,
    take: async (question) => {
      const outcome = await ask(question)
      if ('answer' in outcome) return outcome.answer
      report('intake_away', { ...outcome.fault })
      return 'away'
    },
  }
}
