import { useTranslations } from 'next-intl'
import { editLink } from '@/components/board/case-links'
import { EventDates } from '@/components/timeline/event-dates'
import { EventFacts } from '@/components/timeline/event-facts'
import { EventIcon } from '@/components/timeline/event-icon'
import { EventSources } from '@/components/timeline/event-sources'
import { useEventTitle } from '@/components/timeline/use-event-title'
import type { SendKept } from '@/components/keeping/kept-answer'
import type { CasePage } from '@/lib/domain/contract/case-page'
import { StepForm } from './step-form'
import type { EventRights, TeamEventLine } from './team-event-line'

interface TeamEventEntryProps {
  line: TeamEventLine
  page: CasePage
  rights: EventRights
  act: SendKept
}

/** One event with who wrote and verified it, and what can be done with it. */
export function TeamEventEntry({ line, page, rights, act }: TeamEventEntryProps) {
  const t = useTranslations('team-case')
  const title = useEventTitle(line.view, page.sex)
  const { view, note, author, verifier, audience } = line
  const isRetracted = view.claimStatus === 'retracted'
  const read = { id: view.id, version: line.version }
  return (
    <li id={`event-${view.id}`} className={`claim-${view.claimStatus}`} data-row>
      <p className="when"><EventDates event={view} /></p>
      <EventIcon type={view.type} />
      <div className="what">
        <h3><a className="plain-link" href={`#event-${view.id}`} data-row-link>{title}</a></h3>
        <EventFacts event={view} />
        {note !== null && <p dir="auto">{note}</p>}
        <EventSources event={view} sources={page.sources} />
        <p className="t1 soft">
          {verifier === null ? t('event.by', { author }) : t('event.verifiedBy', { author, verifier })}{' '}
          {t('event.audience', { audience: t(`audience.${audience}`) })} <EventState line={line} />
        </p>
        {!isRetracted && rights.mayEdit && (
          <div className="event-acts t1">
            {view.claimStatus === 'proposed' && <a href={`/team/review?event=${view.id}`}>{t('event.review')}</a>}
            <a href={editLink(view.id)} aria-keyshortcuts="e">{t('event.edit')}</a>
            {line.awaitsAuthor && <StepForm event={read} step="answer" act={act} />}
            {rights.mayDispute && <DisputeForm line={line} act={act} />}
            <StepForm event={read} step="retract" act={act} />
          </div>
        )}
      </div>
    </li>
  )
}

/** Whoever may dispute may also let it stand; what waits for its author is answered as that. */
function DisputeForm({ line, act }: Pick<TeamEventEntryProps, 'line' | 'act'>) {
  const read = { id: line.view.id, version: line.version }
  if (line.view.claimStatus !== 'disputed') return <StepForm event={read} step="dispute" act={act} />
  return line.awaitsAuthor ? null : <StepForm event={read} step="answer" called="resolve" act={act} />
}

function EventState({ line }: { line: TeamEventLine }) {
  const t = useTranslations('team-case.event')
  const { view: { claimStatus }, why, author } = line
  if (claimStatus === 'retracted') return why === null ? null : <b>{t('retracted', { why })}</b>
  if (line.awaitsAuthor) return <b>{why === null ? t('sentBack', { author }) : t('question', { author, question: why })}</b>
  if (claimStatus === 'disputed') return why === null ? null : <b>{t('disputed', { why })}</b>
  if (claimStatus !== 'proposed') return null
  return <b>{t(line.isOwn ? 'own' : 'waits')}</b>
}
