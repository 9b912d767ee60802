import { useTranslations } from 'next-intl'
import type { EventView } from '@/lib/domain/contract/case-detail'
import { formatSpan, formatSpanInBoth } from '@/lib/i18n/format-span'

/** The date of an event as known, with the end of what lasts. */
export function EventDates({ event }: { event: Pick<EventView, 'date' | 'endDate'> }) {
  const t = useTranslations('timeline')
  const dates = useTranslations('dates')
  const start = formatSpanInBoth(event.date, dates)
  if (event.endDate === null) return start
  if (event.endDate.edtf === '..') return t('stillGoingOn', { start, ongoing: dates('ongoing') })
  return t('between', { start, end: formatSpan(event.endDate, dates) })
}
