import { useTranslations } from 'next-intl'
import { addDays } from '@/lib/domain/dates/day'
import { formatDayCount } from '@/lib/i18n/format-count'
import { formatDayLong } from '@/lib/i18n/format-day'
import { drawnDays, firstDrawnDay, latestStart, startOf, vagueDays } from './silence-days'
import type { SilenceFigure } from './silence-figure'

/** The words under the drawing of a silence, and the same drawing told in sentences. */
export interface SilenceWords {
  /** Who knows when it began: "Last verified contact", "on one of these 30 days"; null where the day is known. */
  start: { head: string; note: string } | null
  /** The days that are silent in every reading. */
  certain: { head: string; note: string }
  end: { head: string; note: string }
  /** The whole drawing for those who cannot see it. */
  alternative: string
}

export function useSilenceWords({ silence, asOf, marks }: SilenceFigure): SilenceWords {
  const t = useTranslations('silence')
  const dates = useTranslations('dates')
  const levels = useTranslations('vocabulary.level')
  const since = silence.since
  const start = startOf(silence)
  const first = formatDayLong(firstDrawnDay(silence, asOf), dates)
  const latest = formatDayLong(latestStart(silence, asOf), dates)
  const end = formatDayLong(asOf, dates)
  const values = { since, first, latest, end, vague: vagueDays(silence), readings: vagueDays(silence) + 1 }
  const marked = marks.map(({ level, days, day }) =>
    t('alternative.mark', { level: levels(level), days, day: formatDayLong(day, dates) }))
  return {
    start: start === 'slope' ? { head: t('start.head', values), note: t('start.note', values) } : null,
    certain: { head: t('certain.head', { days: silence.atLeast }), note: t(`certain.${start}`, values) },
    end: { head: end, note: t('end') },
    alternative: [
      t('alternative.count', { count: formatDayCount(silence, dates), end }),
      t(`alternative.${start}`, { ...values, next: formatDayLong(addDays(latestStart(silence, asOf), 1), dates) }),
      ...marked,
      ...(drawnDays(silence) === 0 ? [] : [t('alternative.certain', { days: silence.atLeast })]),
    ].join(' '),
  }
}
