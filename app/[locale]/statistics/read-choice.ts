import type { StatisticsValues } from '@/components/statistics/statistics-filters'
import type { Day } from '@/lib/domain/dates/day'
import { type MonthCalendar, monthStartsTo } from '@/lib/domain/statistics/month-starts'
import type { Locale } from '@/lib/i18n/locales'
import { caseQuerySchema, type CaseFilter, filterOf } from '@/lib/open/case-query'
import { firstOf, type SearchParams } from '../open-page'

/** How many months a statistic over time may show, up to that of the day. */
export const MONTH_CHOICES = [6, 12, 24, 60, 120] as const
const USUAL_MONTHS = 12

/** What an address narrows the numbers by, as text; what the record does not know counts as any. */
export function readChoice(search: SearchParams): StatisticsValues {
  const valueOf = (name: 'prison' | 'status' | 'urgency' | 'sex' | 'nationality') => {
    const text = firstOf(search[name])
    return caseQuerySchema.shape[name].safeParse(text).success ? text : ''
  }
  const months = MONTH_CHOICES.find((count) => String(count) === firstOf(search.months)) ?? USUAL_MONTHS
  return {
    prison: valueOf('prison'), status: valueOf('status'), urgency: valueOf('urgency'), sex: valueOf('sex'),
    nationality: valueOf('nationality').toUpperCase(), months: months === USUAL_MONTHS ? '' : String(months),
  }
}

/** The same as the statistics are asked by: whom they count, and how many months. */
export function toAsked({ months, ...values }: StatisticsValues): { filter: CaseFilter; months: number } {
  const set = Object.entries(values).filter(([, value]) => value !== '')
  return {
    filter: filterOf(caseQuerySchema.parse(Object.fromEntries(set))),
    months: months === '' ? USUAL_MONTHS : Number(months),
  }
}

/** By which calendar a reader counts months. */
export function monthCalendarOf(locale: Locale): MonthCalendar {
  return locale === 'fa' ? 'solar_hijri' : 'gregorian'
}

/** The months of a reader's calendar up to a day. */
export function monthsTo(until: Day, count: number, calendar: MonthCalendar) {
  return { starts: monthStartsTo(until, count, calendar), until }
}
