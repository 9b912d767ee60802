import type { z } from 'zod'
import type { Day } from '@/lib/domain/dates/day'
import { answerDocument, type ApiAnswer, refuseParameters } from '../api/api-answer'
import { filterOf } from '../case-query'
import { readStatistics } from './read-statistics'
import { readMonths, type statisticsQuerySchema } from './statistics-query'
import { toStatisticsAnswer } from './to-statistics-answer'

interface AskedStatistics {
  query: z.output<typeof statisticsQuerySchema>
  asOf: Day
}

/** All statistics of those who match on a day; 400 where the months are in the wrong order or too many. */
export async function answerStatistics({ query, asOf }: AskedStatistics, path: string): Promise<ApiAnswer> {
  const read = readMonths(query, asOf)
  if (!read.ok) return refuseParameters(path, read.faults)
  const found = await readStatistics({ filter: filterOf(query), asOf }, read.months)
  return answerDocument(toStatisticsAnswer(found))
}
