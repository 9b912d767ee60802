import { resolve } from 'node:path'
import type { Refusal } from '../refusal'
import { openThread } from '../threads/thread-desk'
import type { FaultDescription } from '../watch/describe-fault'
import type { Report } from '../watch/log'
import { workKeyToTell } from './challenge'
import { openTurns } from './form-turns'
import type { ReadForm } from './read-form'
import { type ReceivedForm, typedIn } from './read-sent'

/** What became of a form: where its visitor goes, which page is shown to them alone, or why it was not read. */
export type FormOutcome =
  | { next: string }
  | { refusal: Refusal }
  | (Pick<ReadForm, 'typed' | 'faults'> & {
      url: string
      status: 200 | 422 | 503
      /** Why it could not be put away, for the log. */
      away?: FaultDescription
    })

/** Where what visitors send is read, sealed and put away. */
export interface Intake {
  /** Never rejects: what could not be put away is shown again, and nothing was taken. */
  take: (sent: ReceivedForm) => Promise<FormOutcome>
  close: () => Promise<unknown>
}

/**
 * Reads forms in a thread of its own and seals them there, to the key that the environment names: a millisecond a form
 * is twenty pages. `areReadersThere`: pages from memory are being asked for.
 */
export function openIntake(report: Report, areReadersThere: () => boolean): Intake {
  const told = { VIGIL_WORK_KEY: workKeyToTell() }
  const { ask, close } = openThread<ReceivedForm, FormOutcome>(resolve(__dirname, 'intake-thread.ts'), report, told)
  const inTurn = openTurns(areReadersThere)
  return {
    close,
    take: async (sent) => {
      const outcome = await inTurn(sent, () => ask(sent, sent.upload?.files.map(({ buffer }) => buffer)))
      if (outcome === 'too_many') return showTyped(sent, 'too_many')
      const away = 'fault' in outcome ? outcome.fault : 'away' in outcome.answer ? outcome.answer.away : undefined
      if (away) report('intake_away', { ...away })
      return 'answer' in outcome ? outcome.answer : showTyped(sent, 'away')
    },
  }
}

/** What was typed, shown again where nobody could look at it. */
function showTyped(sent: ReceivedForm, fault: 'too_many' | 'away'): FormOutcome {
  return { url: sent.url, typed: typedIn(sent) ?? {}, faults: [fault], status: 503 }
}
