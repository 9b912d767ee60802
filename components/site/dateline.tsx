import { useTranslations } from 'next-intl'
import type { SourcesOnRecord } from '@/lib/domain/contract/sources-on-record'
import { formatDay } from '@/lib/domain/dates/day'
import { formatDayFull, formatOtherDay } from '@/lib/i18n/format-day'
import { formatEdtf } from '@/lib/i18n/format-span'
import { AnotherDay } from './another-day'
import type { Reading } from './reading'

interface DatelineProps {
  reading: Reading
  sources: SourcesOnRecord | null
  path: string
  query: Record<string, string>
}

/** Which day the page shows, in both calendars, how fresh its facts are, and the way to another day. */
export function Dateline({ reading, sources, path, query }: DatelineProps) {
  const t = useTranslations('common')
  const dates = useTranslations('dates')
  const day = formatDayFull(reading.asOf, dates)
  const otherCalendar = formatOtherDay(reading.asOf, dates)
  return (
    <div className="as-of">
      <p>
        <span data-moves="as-of">{t.rich('asOf', { day, otherCalendar, b: (words) => <b>{words}</b> })}</span>{' '}
        {sources !== null && <Newest reading={reading} newest={sources.newest} />}
      </p>{' '}
      <AnotherDay reading={reading} path={path} query={query} />
    </div>
  )
}

function Newest({ reading, newest }: Pick<SourcesOnRecord, 'newest'> & { reading: Reading }) {
  const t = useTranslations('common')
  const dates = useTranslations('dates')
  if (newest === null || newest.published === null) return t('noSource')
  const told = t('newestSource', { date: formatEdtf(newest.published, dates) })
  if (newest.published !== formatDay(reading.asOf)) return told
  // The script that moves a page to other days has to name this one.
  return <span data-otherwise={told}>{t('newestSource', { date: t('sameDay') })}</span>
}
