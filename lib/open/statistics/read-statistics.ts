import { formatDay } from '@/lib/domain/dates/day'
import { countingDays } from '@/lib/domain/statistics/month-starts'
import type { Statistics } from '@/lib/domain/statistics/statistics'
import { inSnapshot } from '../snapshot'
import { countSentences, SILENCE_DAYS, silenceOf } from './count-bands'
import { countDay } from './count-day'
import { countArrests, countTransfers } from './count-events'
import { countHealth } from './count-health'
import { countHeldOver } from './count-held-over'
import { levelsOf, prisonsOf, statusesOf } from './count-people'
import { countResponses } from './count-responses'
import type { Months, Population } from './people-on'

/** All statistics of the people whom a filter leaves on a day, on one state of the published record. */
export async function readStatistics(population: Population, months: Months): Promise<Statistics> {
  const { filter, asOf } = population
  return inSnapshot(async (sql) => {
    const people = await countDay(sql, population, SILENCE_DAYS)
    return {
      asOf: formatDay(asOf),
      levels: levelsOf(people),
      heldOver: await countHeldOver(sql, filter, countingDays(months.starts, months.until)),
      status: statusesOf(people),
      prisons: await prisonsOf(sql, people),
      silence: silenceOf(people),
      response: await countResponses(sql, population, months),
      sentences: await countSentences(sql, population),
      arrests: await countArrests(sql, population, months),
      transfers: await countTransfers(sql, population, months),
      health: await countHealth(sql, population),
    }
  })
}
