import type { Calendar } from '@/lib/domain/dates/typed/typed-reading'
import type { Translate } from './translate'

/** The calendar that a language counts days in first; `t` speaks the area `dates`, which says it. */
export function calendarOf(t: Translate): Calendar {
  return t('calendar') === 'solar_hijri' ? 'solar_hijri' : 'gregorian'
}
