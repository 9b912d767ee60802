'use client'

import { useId } from 'react'
import type { KeptAnswer, SendKept } from '@/components/keeping/kept-answer'
import { useKeptForm } from '@/components/keeping/use-kept-form'
import { TaskField, type TaskFieldSpec } from './task-field'

interface TaskFormProps {
  send: SendKept
  /** What is sent beside the fields: of which reason, and which step. */
  about: Readonly<Record<string, string>>
  fields: readonly TaskFieldSpec[]
  title: string
  /** The key that unfolds it while its reason has the focus. */
  shortcut?: string
  /** Whether moving to the reason with j and k comes here. */
  isFirst?: boolean
  submit: string
  /** A sentence for each reason why it was not taken, and `other`: the server has the words. */
  words: Readonly<Record<string, string>>
}

const UNTOUCHED: KeptAnswer = { texts: {}, faults: {}, reason: null }

/** A step about a reason that unfolds into its fields; where it is refused, what was typed stays. */
export function TaskForm({ send: take, about, fields, title, shortcut, isFirst, submit, words }: TaskFormProps) {
  const { answer, send, onSubmit, isSending, unsent, form } = useKeptForm(take, UNTOUCHED)
  const id = useId()
  // Where no script runs, what one form of the page was answered comes to all of them.
  const typed = isSameForm(about, answer.texts) ? answer.texts : null
  const reason = unsent ?? (typed && answer.reason)
  return (
    <details className="step" open={reason !== null || undefined}>
      <summary aria-keyshortcuts={shortcut} data-row-link={isFirst || undefined}>{title}</summary>
      <form ref={form} action={send} onSubmit={onSubmit} aria-busy={isSending} noValidate>
        {Object.entries(about).map(([name, value]) => <input key={name} type="hidden" name={name} value={value} />)}
        {reason !== null && <p className="fault" id={`${id}-fault`} role="alert">{words[reason] ?? words.other}</p>}
        {fields.map((field) => (
          <TaskField
            key={field.name} field={field} typed={typed?.[field.name]} id={id} isFaulty={reason === field.name}
          />
        ))}
        <button className="btn" type="submit" aria-disabled={isSending}>{submit}</button>
      </form>
    </details>
  )
}

function isSameForm(about: Readonly<Record<string, string>>, texts: KeptAnswer['texts']): boolean {
  return Object.entries(about).every(([name, value]) => texts[name] === value)
}
