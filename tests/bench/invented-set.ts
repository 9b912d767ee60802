import { dayOf } from '@/lib/domain/dates/day'
import type { ExchangeFiles } from '@/lib/files/exchange-set'
import { inventFiles } from '@/lib/files/invented/invented-files'

/** The day on which all benches stand. */
export const ON = dayOf(2021, 4, 5)

/** The exchange files of invented people, in memory. */
export function inventSet(cases: number, from = 0, to = cases): ExchangeFiles {
  const files = inventFiles({ seed: 1, cases, until: ON }, from, to)
  return new Map([...files].map(([name, lines]) => [name, Buffer.from([...lines].join(''))]))
}
