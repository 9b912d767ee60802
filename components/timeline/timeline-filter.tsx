import { useTranslations } from 'next-intl'
import { linkTo, type Reading } from '@/components/site/reading'
import type { EventView } from '@/lib/domain/contract/case-detail'
import { EVENT_KINDS, kindOf, type EventKind } from './event-kind'

interface TimelineFilterProps {
  events: readonly EventView[]
  kind: EventKind | null
  reading: Reading
  path: string
}

/** Links to the same page with events of one kind; the kinds that are there, and no others. */
export function TimelineFilter({ events, kind, reading, path }: TimelineFilterProps) {
  const t = useTranslations('timeline')
  const present = EVENT_KINDS.filter((one) => events.some(({ type }) => kindOf(type) === one))
  if (present.length < 2) return null
  const href = (one: EventKind | null) => `${linkTo(reading, path, { kind: one })}#timeline`
  return (
    <nav className="filter" aria-label={t('filter')}>
      <a href={href(null)} aria-current={kind === null ? 'true' : undefined}>{t('all', { count: events.length })}</a>
      {present.map((one) => (
        <a key={one} href={href(one)} aria-current={kind === one ? 'true' : undefined}>{t(`kind.${one}`)}</a>
      ))}
    </nav>
  )
}
