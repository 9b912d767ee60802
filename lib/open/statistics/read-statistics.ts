import { formatDay } from '@/lib/domain/dates/day'
import { countingDays } from '@/lib/domain/statistics/month-starts'
import type { Statistics } from '@/lib/domain/statistics/statistics'
import { inSnapshot } from '../snapshot'
import { countSentences, countSilence } from './count-bands'
import { countArrests, countTransfers } from './count-events'
import { countHealth } from './count-health'
import { countHeldOver } from './count-held-over'
import { countLevels, countPrisons, countStatuses } from './count-people'
import type { Months, Population } from './people-on'

/** All statistics of the people whom a filter leaves on a day, on one state of the published record. */
export async function readStatistics(population: Population, months: Months): Promise<Statistics> {
  const { filter, asOf } = population
  return inSnapshot(async (sql) => ({
    asOf: formatDay(asOf),
    levels: await countLevels(sql, population),
    heldOver: await countHeldOver(sql, filter, countingDays(months.starts, months.until)),
    status: await countStatuses(sql, population),
    prisons: await countPrisons(sql, population),
    silence: await countSilence(sql, population),
    sentences: await countSentences(sql, population),
    arrests: await countArrests(sql, population, months),
    transfers: await countTransfers(sql, population, months),
    health: await countHealth(sql, population),
  }))
}
