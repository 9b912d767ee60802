import { statisticRows } from '@/lib/domain/statistics/statistic-rows'
import type { StatisticId, Statistics } from '@/lib/domain/statistics/statistics'
import { csvLines } from '@/lib/files/csv-lines'

/** The numbers of one statistic as CSV. */
export function writeTable(id: StatisticId, statistics: Statistics): string {
  return [...csvLines(statisticRows(id, statistics))].join('')
}
