import { useTranslations } from 'next-intl'
import { questionBefore } from '@/lib/domain/permissions/care'
import { AudienceChoice } from './audience-choice'
import type { ReviewView } from './review-view'

interface DecisionFormProps {
  view: ReviewView
  id: string
  decide: (form: FormData) => Promise<void>
  /** Why the last decision was not taken; null where there was none. */
  fault: string | null
}

/** What a reviewer says beside the decision: who may see it, and a note to the volunteer. */
export function DecisionForm({ view, id, decide, fault }: DecisionFormProps) {
  const t = useTranslations('review')
  const question = questionBefore({ type: view.type, details: view.content.details }, 'public')
  return (
    <form id={id} action={decide} className="decision-form">
      <input type="hidden" name="event" value={view.id} />
      <input type="hidden" name="version" value={view.version} />
      {fault !== null && (
        <p className="fault" role="alert">{t.has(`fault.${fault}`) ? t(`fault.${fault}`) : t('fault.other', { reason: fault })}</p>
      )}
      <AudienceChoice
        key={`${view.id}-${view.version}-${fault}`} audience={view.content.audience} question={question}
        isAsked={fault === 'confirm_public'}
      />
      <label className="field" htmlFor="review-note">{t('note')}</label>
      <textarea
        className="ctl" id="review-note" name="note" rows={3} maxLength={2000} placeholder={t('noteHint')}
        autoFocus={fault === 'note'}
      />
    </form>
  )
}
