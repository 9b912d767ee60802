import { formatDayLong } from './format-day'
import type { Translate } from './translate'

/**
 * An instant as the day and time of a time zone, as in "5 April 2021, 14:05"; `t` speaks the area `dates`. Only for
 * what happened to the record or to an account: the days of a case have no time.
 */
export function formatInstant(at: Date, timeZone: string, t: Translate): string {
  const figures = { year: 'numeric', month: '2-digit', day: '2-digit', hour: '2-digit', minute: '2-digit' } as const
  // Swedish writes 2021-04-05 14:05.
  const text = new Intl.DateTimeFormat('sv-SE', { ...figures, timeZone }).format(at)
  const [day = '', time = ''] = text.split(' ')
  const [hour = 0, minute = 0] = time.split(':').map(Number)
  return t('dayAndTime', { day: formatDayLong(day, t), time: t('time', { hour, minute }) })
}
