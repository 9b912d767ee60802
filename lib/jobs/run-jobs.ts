import PgBoss from 'pg-boss'
import { expireSessions } from '@/lib/auth/expire-sessions'
import { now } from '@/lib/clock'
import type { JobData } from '@/lib/db/add-job'
import { teamSql } from '@/lib/db/team'
import { readFieldKeys } from '@/lib/db/field-keys'
import { databaseUrl, type MailSettings } from '@/lib/env'
import { deliverMail } from '@/lib/mail/deliver-mail'
import { openMailServer } from '@/lib/mail/mail-server'
import { requeueMail } from '@/lib/mail/requeue-mail'
import type { Report } from '@/lib/gate/watch/log'
import { expireLists } from '@/lib/records/lists/expire-lists'
import { openHeldMail } from './held-mail'
import { workLists } from './work-lists'

/** The jobs of one process. */
export interface RunningJobs {
  /** Takes no more jobs, and waits for those that were begun. */
  stop: () => Promise<void>
}

const SCHEMA = 'jobs'
const POLL_SECONDS = 0.5
/** Messages that are handed over side by side. */
const MAILS_AT_ONCE = 8
/** A job whose process was killed is taken up again when its minute is over, and this looks for such jobs. */
const MAINTAIN_SECONDS = 10
const PATIENCE_MS = 20_000
const HOUR_MS = 3_600_000

/** Begins to take jobs. Without a mail server, messages wait until there is one. */
export async function runJobs(mail: MailSettings | null, report: Report): Promise<RunningJobs> {
  const boss = new PgBoss({
    connectionString: databaseUrl('team'), schema: SCHEMA, migrate: false, max: 3,
    maintenanceIntervalSeconds: MAINTAIN_SECONDS,
  })
  boss.on('error', (error) => report('jobs_disturbed', { error }))
  await boss.start()
  const server = mail && openMailServer(mail.url, mail.from)
  const fail = (error: unknown) => report('job_failed', { error })
  const tidy = () => {
    void requeueMail(teamSql()).catch(fail)
    void expireLists(teamSql()).catch(fail)
    void expireSessions(teamSql(), now()).catch(fail)
  }
  const hourly = setInterval(tidy, HOUR_MS)
  tidy()
  await workLists(boss, report)
  const held = openHeldMail(report)
  if (server) {
    const sending = { sql: teamSql(), keys: readFieldKeys(), server }
    const options = { includeMetadata: true, batchSize: MAILS_AT_ONCE, pollingIntervalSeconds: POLL_SECONDS } as const
    await boss.work<JobData['mail']>('mail', options, async (jobs) => {
      await Promise.all(jobs.map(async ({ id, data, retryCount, retryLimit }) => {
        try {
          const delivered = await deliverMail(sending, data.mailId, retryCount >= retryLimit)
          if (delivered === 'postponed') await boss.fail('mail', id)
          if (delivered === 'held') await held.note(() => boss.complete('mail', id))
        } catch (error) {
          report('job_failed', { error })
          await boss.fail('mail', id)
        }
      }))
    })
  }
  return {
    stop: async () => {
      clearInterval(hourly)
      await held.stop()
      await boss.stop({ wait: true, timeout: PATIENCE_MS })
      server?.close()
    },
  }
}
