import { addDays, formatDay } from '@/lib/domain/dates/day'
import { ON } from '../invented-set'

/** Pages of which no two are alike: another day, another search. */
export function distinctPages(count: number): string[] {
  return Array.from({ length: count }, (_none, number) => {
    return number % 2 === 0
      ? `/en/cases?asOf=${formatDay(addDays(ON, -1 - number))}`
      : `/en/cases?q=invented-${number}`
  })
}

/** Questions of programs for which nothing is kept. */
export function distinctSearches(count: number): string[] {
  return Array.from({ length: count }, (_none, number) => `/api/v1/cases?q=a${number}`)
}
