import { useTranslations } from 'next-intl'
import { useEventTitle } from '@/components/timeline/use-event-title'
import { useMarks } from '@/components/ui/use-marks'
import type { EventView } from '@/lib/domain/contract/case-detail'
import type { CasePage } from '@/lib/domain/contract/case-page'
import { formatSpan } from '@/lib/i18n/format-span'
import { PrisonGround } from './prison-ground'

/** The events that a reason rests on, each with its date, its grade and a link to its place in the timeline. */
export function ReasonEvents({ ids, page }: { ids: readonly string[]; page: CasePage }) {
  const t = useTranslations('reasons')
  const events = page.events.filter(({ id }) => ids.includes(id))
  const there = (page.prisonEvents ?? []).filter(({ id }) => ids.includes(id))
  if (events.length + there.length === 0) return t('restsOnNothingPublished')
  return (
    <ul>
      {there.map((event) => <li key={event.id}><PrisonGround event={event} sources={page.sources} /></li>)}
      {events.map((event) => <li key={event.id}><RestsOn event={event} page={page} /></li>)}
    </ul>
  )
}

function RestsOn({ event, page }: { event: EventView; page: CasePage }) {
  const t = useTranslations('timeline')
  const dates = useTranslations('dates')
  const title = useEventTitle(event, page.sex)
  const { comma } = useMarks()
  return (
    <>
      <a href={`#event-${event.id}`}>{title}</a>{comma}{formatSpan(event.date, dates)}{' '}
      <span className="soft nb">
        ({t('grade', { reliability: event.grade.charAt(0), credibility: Number(event.grade.charAt(1)) })})
      </span>
    </>
  )
}
