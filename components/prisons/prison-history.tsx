import { useTranslations } from 'next-intl'
import { safeHref } from '@/components/case/safe-href'
import { useMarks } from '@/components/ui/use-marks'
import type { SourceView } from '@/lib/domain/contract/case-detail'
import type { PrisonEventView } from '@/lib/domain/contract/prison-event'
import { formatEdtf } from '@/lib/i18n/format-span'
import { PrisonEventLine } from './prison-event-line'

interface PrisonHistoryProps {
  events: readonly PrisonEventView[]
  sources: readonly SourceView[]
}

/** What happened at a prison that concerns everybody held there, and who says so. */
export function PrisonHistory({ events, sources }: PrisonHistoryProps) {
  const t = useTranslations('prisons.event')
  if (events.length === 0) return null
  return (
    <section className="sec" aria-labelledby="happened">
      <header><h2 id="happened" className="t4">{t('title')}</h2></header>
      <p className="t2 soft">{t('lead')}</p>
      <ul className="t2 happened">
        {events.map((event) => (
          <li key={event.id} id={`event-${event.id}`}>
            <PrisonEventLine event={event} named={false} />
            {sources.filter(({ id }) => event.sources.includes(id)).map((source) => (
              <SourceLine key={source.id} source={source} />
            ))}
          </li>
        ))}
      </ul>
    </section>
  )
}

function SourceLine({ source: { title, publisher, published, url } }: { source: SourceView }) {
  const t = useTranslations('case.sources')
  const dates = useTranslations('dates')
  const { isolate } = useMarks()
  const href = safeHref(url)
  const day = published === null ? null : formatEdtf(published, dates)
  const origin = [publisher && isolate(publisher), day].filter((part) => part !== null)
  return (
    <p className="src soft">
      {href === null ? isolate(title) : <a href={href} rel="noreferrer nofollow">{isolate(title)}</a>}
      {origin.length > 0 && t('origin', { origin: origin.join(t('join')) })}
    </p>
  )
}
