import { teamSql } from '@/lib/db/team'
import type { Report } from '@/lib/gate/watch/log'
import { requeueMail } from '@/lib/mail/requeue-mail'
import { isClosed } from '@/lib/db/closed-now'
import { repeat } from './repeat'

const PAUSE_MS = 1_000

/** The messages that wait until the site opens. */
export interface HeldMail {
  /** Notes that a message is held, once its job is over: it gets another when the site opens. */
  note: (endJob: () => Promise<unknown>) => Promise<void>
  stop: () => Promise<void>
}

/** Gives messages that were held while the site was closed their jobs again, a second after it opens. */
export function openHeldMail(report: Report): HeldMail {
  // A process that is gone may have held some.
  let isHeld = true
  const resume = async () => {
    if (!isHeld || await isClosed(teamSql())) return
    isHeld = false
    await requeueMail(teamSql())
  }
  const { stop } = repeat(() => resume().catch((error: unknown) => {
    isHeld = true
    report('job_failed', { error })
  }), PAUSE_MS)
  return {
    note: async (endJob) => {
      await endJob()
      isHeld = true
    },
    stop,
  }
}
