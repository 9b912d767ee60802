import { setTimeout as sleep } from 'node:timers/promises'
import { expireSignatures } from '@/lib/appeals/expire-signatures'
import { inviteSigners } from '@/lib/appeals/invite-signers'
import { ticksMs } from '@/lib/clock'
import { readFieldKeys } from '@/lib/db/field-keys'
import { teamSql } from '@/lib/db/team'
import { expireGatherings } from '@/lib/gatherings/expire-gatherings'
import type { Report } from '@/lib/gate/watch/log'
import { parsePrivateKey } from '@/lib/intake/sealed-box'
import { expireMail } from '@/lib/mail/expire-mail'
import { expireTips } from '@/lib/tips/expire-tips'
import { takeSubmissions } from './take-submissions'

const PAUSE_MS = 1_000
const HOUR_MS = 3_600_000

/** Takes what visitors send, once a second and without a pause while there is more, until it is stopped. */
export async function takeIntake(
  intakeKey: string,
  origin: string,
  report: Report,
): Promise<{ stop: () => Promise<void> }> {
  const [sql, fieldKeys, intakeKeys] = [teamSql(), readFieldKeys(), await parsePrivateKey(intakeKey)]
  const fail = (error: unknown) => report('job_failed', { error })
  const stopping = new AbortController()
  let expiredAtMs = -Infinity
  const round = async () => {
    if (ticksMs() - expiredAtMs > HOUR_MS) {
      await expireSignatures(sql)
      await expireTips(sql)
      await expireMail(sql)
      await expireGatherings(sql)
      expiredAtMs = ticksMs()
    }
    const invited = await inviteSigners({ sql, fieldKeys, origin })
    return invited + await takeSubmissions({ sql, fieldKeys, intakeKeys, origin, fail })
  }
  const run = async () => {
    while (!stopping.signal.aborted) {
      const taken = await round().catch((error: unknown) => {
        fail(error)
        return 0
      })
      if (taken === 0) await sleep(PAUSE_MS, undefined, { signal: stopping.signal }).catch(() => undefined)
    }
  }
  const running = run()
  return {
    stop: () => {
      stopping.abort()
      return running
    },
  }
}
