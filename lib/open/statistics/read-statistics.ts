import { formatDay } from '@/lib/domain/dates/day'
import { countingDays, type MonthCalendar, monthStartsTo } from '@/lib/domain/statistics/month-starts'
import type { Statistics } from '@/lib/domain/statistics/statistics'
import { inSnapshot } from '../snapshot'
import { countSentences, countSilence } from './count-bands'
import { countArrests, countTransfers } from './count-events'
import { countHealth } from './count-health'
import { countHeldOver } from './count-held-over'
import { countPrisons, countStatuses } from './count-people'
import type { Population } from './people-on'

/** Which months a statistic over time shows: how many, up to that of the day, of which calendar. */
export interface Months {
  count: number
  calendar: MonthCalendar
}

/** All statistics of the people whom a filter leaves on a day, on one state of the published record. */
export async function readStatistics(population: Population, { count, calendar }: Months): Promise<Statistics> {
  const { filter, asOf } = population
  const starts = monthStartsTo(asOf, count, calendar)
  return inSnapshot(async (sql) => ({
    asOf: formatDay(asOf),
    heldOver: await countHeldOver(sql, filter, countingDays(starts, asOf)),
    status: await countStatuses(sql, population),
    prisons: await countPrisons(sql, population),
    silence: await countSilence(sql, population),
    sentences: await countSentences(sql, population),
    arrests: await countArrests(sql, population, starts),
    transfers: await countTransfers(sql, population, starts),
    health: await countHealth(sql, population),
  }))
}
