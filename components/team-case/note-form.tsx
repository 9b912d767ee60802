'use client'

import { useId } from 'react'
import type { KeptAnswer, SendKept } from '@/components/keeping/kept-answer'
import { useKeptForm } from '@/components/keeping/use-kept-form'
import { LongText } from '@/components/ui/long-text'

interface NoteFormProps {
  send: SendKept
  /** What is sent beside the note. */
  about: Readonly<Record<string, string>>
  /** A sentence for each reason why it was not taken, and `other`: the server has the words. */
  words: Readonly<Record<string, string>>
  title: string
  label: string
  submit: string
  lead?: string
  /** Whether nothing is done without a note. */
  isRequired?: boolean
}

const UNTOUCHED: KeptAnswer = { texts: {}, faults: {}, reason: null }

/** A step that unfolds into a note; where it is refused, the note stays. */
export function NoteForm({ send: take, about, words, title, label, submit, lead, isRequired = true }: NoteFormProps) {
  const { answer, send, onSubmit, isSending, unsent, form } = useKeptForm(take, UNTOUCHED)
  const id = useId()
  const reason = unsent ?? answer.reason
  return (
    <details className="step" open={reason !== null || undefined}>
      <summary>{title}</summary>
      {lead !== undefined && <p className="t1 soft">{lead}</p>}
      <form ref={form} action={send} onSubmit={onSubmit} aria-busy={isSending} noValidate>
        {Object.entries(about).map(([name, value]) => <input key={name} type="hidden" name={name} value={value} />)}
        {reason !== null && <p className="fault" id={`${id}-fault`} role="alert">{words[reason] ?? words.other}</p>}
        <label className="field">
          {label}
          <LongText
            className="ctl" name="note" rows={2} maxLength={2000} required={isRequired} defaultValue={answer.texts.note}
            aria-invalid={reason !== null || undefined} aria-describedby={reason === null ? undefined : `${id}-fault`}
          />
        </label>
        <button className="btn" type="submit" aria-disabled={isSending}>{submit}</button>
      </form>
    </details>
  )
}
