import { useTranslations } from 'next-intl'
import type { Reading } from '@/components/site/reading'
import type { CasePage } from '@/lib/domain/contract/case-page'
import { formatDayLong } from '@/lib/i18n/format-day'
import { DisagreementEntry } from './disagreement-entry'
import { EventEntry } from './event-entry'
import { kindOf, type EventKind } from './event-kind'
import { TimelineFilter } from './timeline-filter'
import { timelineLines } from './timeline-lines'

interface TimelineProps {
  page: CasePage
  kind: EventKind | null
  reading: Reading
  path: string
}

/** What is on record about one case, newest first. */
export function Timeline({ page, kind, reading, path }: TimelineProps) {
  const t = useTranslations('timeline')
  const dates = useTranslations('dates')
  const shown = page.events.filter(({ type }) => kind === null || kindOf(type) === kind)
  const lines = timelineLines(shown, page.disagreements)
  return (
    <section className="sec" aria-labelledby="timeline">
      <header>
        <h2 className="t4" id="timeline">{t('title')}</h2>
        <TimelineFilter events={page.events} kind={kind} reading={reading} path={path} />
      </header>
      {shown.length === 0 && (
        <p className="t2 soft">
          {t(kind === null ? 'nothing' : 'nothingOfKind', { day: formatDayLong(page.asOf, dates) })}
        </p>
      )}
      <ol className="log">
        {lines.map((line) =>
          'event' in line
            ? <EventEntry key={line.event.id} event={line.event} page={page} />
            : <DisagreementEntry key={line.disagreement.events.join()} page={page} {...line} />,
        )}
      </ol>
    </section>
  )
}
