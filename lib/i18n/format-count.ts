import type { DayCount } from '@/lib/domain/dates/day-span'
import type { Translate } from './translate'

/** Days as bounds in words: "171 days", "126–155 days", "at least 36 days"; `t` speaks the area `dates`. */
export function formatDayCount(count: DayCount, t: Translate): string {
  if (count.atMost === null) return t('count.atLeast', { days: count.atLeast })
  if (count.atMost === count.atLeast) return t('count.exact', { days: count.atLeast })
  return t('count.between', { atLeast: count.atLeast, atMost: count.atMost })
}

/** The same without the word for days, for a column whose head says it: "126–155". */
export function formatBareCount(count: DayCount, t: Translate): string {
  if (count.atMost === null) return t('bareCount.atLeast', { days: count.atLeast })
  if (count.atMost === count.atLeast) return t('bareCount.exact', { days: count.atLeast })
  return t('bareCount.between', { atLeast: count.atLeast, atMost: count.atMost })
}
