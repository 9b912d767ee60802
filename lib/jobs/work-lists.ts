import type PgBoss from 'pg-boss'
import { today } from '@/lib/clock'
import type { JobData } from '@/lib/db/add-job'
import { teamSql } from '@/lib/db/team'
import type { Report } from '@/lib/gate/watch/log'
import { countryNames } from '@/lib/i18n/country-names'
import { readStoredList } from '@/lib/records/lists/read-stored-list'
import { runListStep } from '@/lib/records/lists/run-list-step'

const POLL_SECONDS = 0.5

/** Takes the steps of lists, one after the other: each may hold thousands of cases for half a minute. */
export async function workLists(boss: PgBoss, report: Report): Promise<void> {
  const options = { batchSize: 1, pollingIntervalSeconds: POLL_SECONDS }
  await boss.work<JobData['list_import']>('list_import', options, async (jobs) => {
    for (const { data } of jobs) {
      try {
        const on = today()
        await runListStep(teamSql(), data, on, readStoredList(countryNames(), on))
      } catch (error) {
        // The list says that the step failed, and whoever brought it may ask again.
        report('job_failed', { error })
      }
    }
  })
}
