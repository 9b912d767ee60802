import { useTranslations } from 'next-intl'
import { StepForm } from '@/components/team-case/step-form'
import { teamLink } from '@/components/team/team-link'
import { roleMay } from '@/lib/domain/permissions/permissions'
import { AudienceHere } from './audience-here'
import type { EventHereProps } from './event-here'

/** What may be done with an event at a prison: somebody else verifies it, and each step says why. */
export function EventHereForms({ event, prisonId, role, reading, verify, changeAudience, step }: EventHereProps) {
  const t = useTranslations('team-prisons')
  const kinds = useTranslations('prisons.event.kind')
  const named = { event: kinds(event.kind) }
  const { id, claimStatus, isOwn, awaitsAuthor } = event
  const isOpen = claimStatus === 'proposed' || claimStatus === 'disputed'
  const mayReview = isOpen && roleMay(role, 'event.verify')
  const mayAnswer = awaitsAuthor || (claimStatus === 'disputed' && roleMay(role, 'event.dispute'))
  if (!roleMay(role, 'event.edit') || claimStatus === 'retracted') return null
  return (
    <>
      {mayReview && isOwn && <p className="soft">{t('own')}</p>}
      {mayReview && !isOwn && <AudienceHere {...{ event, prisonId }} action={verify} submit="verify" />}
      <div className="event-acts t1">
        <a
          href={teamLink(reading, `/prisons/${encodeURIComponent(prisonId)}/record`, { event: id })}
          aria-label={t('editNamed', named)}
        >
          {t('editEvent')}
        </a>
        {mayAnswer && <StepForm event={event} step="answer" act={step} />}
        {mayReview && !isOwn && !awaitsAuthor && <StepForm event={event} step="send_back" act={step} />}
        {roleMay(role, 'event.dispute') && claimStatus !== 'disputed' && <StepForm event={event} step="dispute" act={step} />}
        <StepForm event={event} step="retract" act={step} />
        {!(mayReview && !isOwn) && (
          <details className="step">
            <summary>{t('changeAudience')}</summary>
            <AudienceHere {...{ event, prisonId }} action={changeAudience} submit="saveAudience" />
          </details>
        )}
      </div>
    </>
  )
}
