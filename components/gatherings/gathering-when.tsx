import { useTranslations } from 'next-intl'
import { useMarks } from '@/components/ui/use-marks'
import type { OpenGathering } from '@/lib/domain/gatherings/open-gathering'
import { formatClock } from '@/lib/i18n/format-clock'
import { formatDayFull } from '@/lib/i18n/format-day'
import { formatTimeZone } from '@/lib/i18n/format-time-zone'
import type { Locale } from '@/lib/i18n/locales'

type Times = Pick<OpenGathering, 'content' | 'startsAt'>

/** The day and the times of a gathering as the clocks there show them, with the name of their zone. */
export function GatheringWhen({ content, startsAt, locale }: Times & { locale: Locale }) {
  const [t, dates] = [useTranslations('gatherings'), useTranslations('dates')]
  const { comma } = useMarks()
  const { day, from, until, zone } = content
  const clock = until === null ? 'clock' : until <= from ? 'clockUntilNext' : 'clockUntil'
  return (
    <>
      <time dateTime={startsAt.toISOString()}>
        {formatDayFull(day, dates)}{comma}
        {t(clock, { from: formatClock(from, dates), until: until === null ? '' : formatClock(until, dates) })}
      </time>{' '}
      <span className="soft">{formatTimeZone(zone, startsAt, locale)} (<bdi dir="ltr">{zone.replaceAll('_', ' ')}</bdi>)</span>
    </>
  )
}
