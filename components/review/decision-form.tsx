'use client'

import { useTranslations } from 'next-intl'
import type { KeptAnswer, SendKept } from '@/components/keeping/kept-answer'
import { UnsentNote } from '@/components/keeping/unsent-note'
import { useKeptForm } from '@/components/keeping/use-kept-form'
import { LongText } from '@/components/ui/long-text'
import { questionBefore } from '@/lib/domain/permissions/care'
import { AudienceChoice } from './audience-choice'
import type { ReviewView } from './review-view'

interface DecisionFormProps {
  view: ReviewView
  id: string
  decide: SendKept
  /** Why a step that was taken elsewhere on the page was refused; null where none was. */
  fault: string | null
}

const UNTOUCHED: KeptAnswer = { texts: {}, faults: {}, reason: null }

/** What a reviewer says beside the decision: who may see it, and a note to the volunteer. */
export function DecisionForm({ view, id, decide, fault: before }: DecisionFormProps) {
  const t = useTranslations('review')
  const { answer, send, onSubmit, isSending, unsent, form } = useKeptForm(decide, UNTOUCHED)
  const { texts } = answer
  const fault = answer === UNTOUCHED ? before : answer.reason
  const question = questionBefore({ type: view.type, details: view.content.details }, 'public')
  return (
    <form
      ref={form} id={id} action={send} onSubmit={onSubmit} className="decision-form" aria-busy={isSending} noValidate
    >
      <UnsentNote unsent={unsent} />
      <input type="hidden" name="event" value={view.id} />
      <input type="hidden" name="version" value={view.version} />
      {fault !== null && (
        <p className="fault" role="alert" tabIndex={-1}>{t.has(`fault.${fault}`) ? t(`fault.${fault}`) : t('fault.other', { reason: fault })}</p>
      )}
      <AudienceChoice audience={view.content.audience} question={question} texts={texts} />
      <label className="field" htmlFor="review-note">{t('note')}</label>
      <LongText
        className="ctl" id="review-note" name="note" rows={3} maxLength={2000} placeholder={t('noteHint')}
        defaultValue={texts.note} aria-invalid={fault === 'note' || undefined}
      />
    </form>
  )
}
