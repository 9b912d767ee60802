import { setTimeout as sleep } from 'node:timers/promises'
import { expireAlerts } from '@/lib/alerts/expire-alerts'
import { expireSignatures } from '@/lib/appeals/expire-signatures'
import { inviteSigners } from '@/lib/appeals/invite-signers'
import { ticksMs } from '@/lib/clock'
import { connect } from '@/lib/db/connect'
import { readFieldKeys } from '@/lib/db/field-keys'
import { teamSql } from '@/lib/db/team'
import { expireGatherings } from '@/lib/gatherings/expire-gatherings'
import type { Report } from '@/lib/gate/watch/log'
import { forgetPace } from '@/lib/intake/forget-pace'
import { parsePrivateKey } from '@/lib/intake/sealed-box'
import { expireMail } from '@/lib/mail/expire-mail'
import { expireTips } from '@/lib/tips/expire-tips'
import { pullSubmissions } from './pull-submissions'
import { takeSubmissions } from './take-submissions'

const PAUSE_MS = 1_000
/** After fewer there is a pause: while they come one by one, each would else cost all the questions of a round. */
const MANY = 100
const HOUR_MS = 3_600_000
const LONGEST_MS = 20_000

/** How what visitors send is opened and answered, and from where it is brought. */
interface Intake {
  /** Opens it: the private half, in base64. */
  intakeKey: string
  /** The address of the public site, for links in messages. */
  origin: string
  /** The database of a public server to which they write; null where they write to the workspace's. */
  pullUrl: string | null
}

/** Takes what visitors send, once a second and without a pause while there is much, until it is stopped. */
export async function takeIntake(
  { intakeKey, origin, pullUrl }: Intake,
  report: Report,
): Promise<{ stop: () => Promise<void> }> {
  const [sql, fieldKeys, intakeKeys] = [teamSql(), readFieldKeys(), await parsePrivateKey(intakeKey)]
  const there = pullUrl === null ? null : connect(pullUrl, { max: 1, statementTimeoutMs: LONGEST_MS })
  const fail = (error: unknown) => report('job_failed', { error })
  const none = (error: unknown) => {
    fail(error)
    return 0
  }
  const [stopping, failed] = [new AbortController(), new Set<string>()]
  let expiredAtMs = -Infinity
  const expire = async () => {
    expiredAtMs = ticksMs()
    const each = [expireSignatures, expireTips, expireMail, expireGatherings, expireAlerts]
    for (const one of each) await one(sql).catch(fail)
    if (there) await forgetPace(there).catch(fail)
  }
  // Whoever writes to us does not wait for what else there is to do, nor for a public server that is away.
  const round = async () => {
    if (ticksMs() - expiredAtMs > HOUR_MS) await expire()
    const invited = await inviteSigners({ sql, fieldKeys, origin }).catch(none)
    const pulled = there ? await pullSubmissions(sql, there).catch(none) : 0
    return invited + pulled + await takeSubmissions({ sql, fieldKeys, intakeKeys, origin, fail }, failed)
  }
  const run = async () => {
    while (!stopping.signal.aborted) {
      const taken = await round().catch(none)
      if (taken < MANY) await sleep(PAUSE_MS, undefined, { signal: stopping.signal }).catch(() => undefined)
    }
  }
  const running = run()
  return {
    stop: async () => {
      stopping.abort()
      await running
      await there?.end({ timeout: 5 })
    },
  }
}
