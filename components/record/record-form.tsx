'use client'

import { useActionState, useCallback, useMemo, useState, type FormEvent } from 'react'
import { useFocusFault } from '@/components/keeping/use-focus-fault'
import type { SourceOption } from '@/lib/domain/contract/source-option'
import { type Day, formatDay } from '@/lib/domain/dates/day'
import type { DetailField } from '@/lib/domain/events/detail-fields'
import { openAnswer, type RecordAnswer, type SendRecord } from './record-answer'
import { RecordMessages } from './record-messages'
import { RecordQuestions } from './record-questions'
import { SavedPart } from './saved-part'
import { SaveBar } from './save-bar'
import { SheetHead } from './sheet-head'
import { useDraft } from './drafts/use-draft'
import { useFirstDraft } from './drafts/use-first-draft'
import type { PrisonOption } from './prison-option'
import { useLook } from './use-look'
import { useSending } from './use-sending'

/** The person, and with an edit the event, that a form is about. */
export interface Subject {
  caseId: string
  slug: string
  name: string
  /** What is known of the person now: status and place. */
  state: string
  /** Whether the case is public, so that a verified event may be too. */
  isPublic: boolean
  event: { id: string; version: number; type: string } | null
}

export interface RecordFormProps {
  accountId: string
  subject: Subject
  /** The path of this form, under which its draft is kept. */
  path: string
  /** The idempotency key of this form. */
  formKey: string
  initial: Readonly<Record<string, string>>
  fields: Readonly<Record<string, DetailField[]>>
  spans: readonly string[]
  prisons: readonly PrisonOption[]
  sources: readonly SourceOption[]
  today: Day
  save: SendRecord
  look: SendRecord
}

/** The form that records or edits an event; what was typed before and not sent is there again. */
export function RecordForm({ look, ...props }: RecordFormProps) {
  const { accountId, subject, path, save } = props
  const [posted, post] = useActionState(save, openAnswer(props.initial))
  const [wasSent] = useState(posted.outcome !== 'open')
  const [sent, setSent] = useState<RecordAnswer | null>(null)
  const sheet = useFocusFault(sent ?? posted, (sent ?? posted).outcome === 'refused')
  const draft = useFirstDraft({ accountId, path, form: sheet, wasSent })
  const restored = useMemo(() => draft && openAnswer({ ...props.initial, ...draft.texts }), [draft, props.initial])
  const answer = sent ?? restored ?? posted
  const formKey = draft?.key ?? props.formKey
  const keeping = useDraft({ accountId, path, about: () => subject.name, key: formKey })
  const { shown, ask } = useLook(look, answer)
  const { drop } = keeping
  const onAnswer = useCallback((next: RecordAnswer) => {
    setSent(next)
    if (next.outcome === 'saved') drop()
  }, [drop])
  const { sending, submit, typed } = useSending({ send: save, answer, onAnswer })
  if (answer.outcome === 'saved') return <SavedPart subject={subject} />
  const onSubmit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    keeping.keep(event.currentTarget)
    void submit(event.currentTarget)
  }
  const onInput = (event: FormEvent<HTMLFormElement>) => {
    typed()
    keeping.keep(event.currentTarget)
    ask(event.currentTarget)
  }
  return (
    <form ref={sheet} className="sheet" action={post} onSubmit={onSubmit} onInput={onInput} noValidate>
      <SheetHead subject={subject} keeping={keeping} isRestored={draft !== null} />
      <input type="hidden" name="key" value={formKey} />
      <input type="hidden" name="case" value={subject.slug} />
      <input type="hidden" name="readOn" value={formatDay(props.today)} />
      {subject.event !== null && (
        <>
          <input type="hidden" name="event" value={subject.event.id} />
          <input type="hidden" name="version" value={answer.texts.version ?? subject.event.version} />
          <input type="hidden" name="seen" value={answer.texts.seen ?? ''} />
        </>
      )}
      <RecordMessages answer={answer} />
      <RecordQuestions key={draft?.key} {...props} answer={answer} look={shown} />
      <SaveBar isEdit={subject.event !== null} sending={sending} answer={answer} keeping={keeping} />
    </form>
  )
}
