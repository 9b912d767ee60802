import { addDays, formatDay } from '@/lib/domain/dates/day'
import { ON } from '../invented-set'

/** So many addresses of which no two are alike. */
type Distinct = (count: number, from?: number) => string[]

/** Pages of which no two are alike: another day, another search. */
export const distinctPages: Distinct = make((number) => {
  return number % 2 === 0 ? `/en/cases?asOf=${dayOf(number)}` : `/en/cases?q=invented-${number}`
})

/** Questions of programs for which nothing is kept, by what they ask for. */
export const DISTINCT_QUESTIONS: Readonly<Record<string, Distinct>> = {
  'a search that finds nobody': make((number) => `/api/v1/cases?q=a${number}`),
  'a search on another day': make((number) => `/api/v1/cases?asOf=${dayOf(number)}&q=a`),
  'the list on another day': make((number) => `/api/v1/cases?asOf=${dayOf(number)}`),
  'a case on another day': make((number) => `/api/v1/cases/raoof-mehran?asOf=${dayOf(number)}`),
  'the map on another day': make((number) => `/api/v1/map?asOf=${dayOf(number)}`),
}

/** The same, of all kinds in turn. */
export const distinctQuestions: Distinct = (count, from = 0) => {
  const kinds = Object.values(DISTINCT_QUESTIONS)
  return Array.from({ length: count }, (_none, number) => kinds[number % kinds.length]?.(1, from + number)[0] ?? '')
}

function make(addressOf: (number: number) => string): Distinct {
  return (count, from = 0) => Array.from({ length: count }, (_none, number) => addressOf(from + number))
}

function dayOf(number: number): string {
  return formatDay(addDays(ON, -1 - number))
}
