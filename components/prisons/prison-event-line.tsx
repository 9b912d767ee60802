import { useTranslations } from 'next-intl'
import { EventDates } from '@/components/timeline/event-dates'
import { useMarks } from '@/components/ui/use-marks'
import type { PrisonEventView } from '@/lib/domain/contract/prison-event'

/** What happened at a prison, when, and how it is graded: "Fire, 1 April 2021 (source B, claim 3)". */
export function PrisonEventLine({ event, named }: { event: PrisonEventView; named: boolean }) {
  const t = useTranslations('prisons.event')
  const timeline = useTranslations('timeline')
  const { comma } = useMarks()
  const kind = t(`kind.${event.kind}`)
  return (
    <>
      {named ? t('at', { kind, prison: event.prison.name }) : <b>{kind}</b>}{comma}<EventDates event={event} />{' '}
      <span className="soft nb">
        ({timeline('grade', { reliability: event.grade.charAt(0), credibility: Number(event.grade.charAt(1)) })})
      </span>
    </>
  )
}
