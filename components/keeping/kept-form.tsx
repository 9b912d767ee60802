'use client'

import { useActionState, type ReactNode } from 'react'
import type { FormTexts } from '@/lib/domain/record-form/record-form'
import type { SendKept } from './kept-answer'
import { KeptField, type KeptFieldSpec } from './kept-field'
import { KeptRefusal } from './kept-refusal'

export interface KeptFormProps {
  send: SendKept
  fields: readonly KeptFieldSpec[]
  /** What stands in the fields before anybody types. */
  initial: FormTexts
  /** What is sent beside the fields. */
  hidden?: FormTexts
  /** A sentence for each reason and fault, `other`, `title` above them and `submit`: the server has the words. */
  words: Readonly<Record<string, string>>
  children?: ReactNode
}

/** A form that keeps what was typed where it is refused, with a script and without. */
export function KeptForm({ send, fields, initial, hidden = {}, words, children }: KeptFormProps) {
  const [answer, dispatch, isSending] = useActionState(send, { texts: initial, faults: {}, reason: null })
  const told = Object.entries(answer.faults).map(([name, key]) => [name, words[key] ?? words.other ?? key])
  const faults = Object.fromEntries(told)
  return (
    <form className="kept-form" action={dispatch} aria-busy={isSending} noValidate>
      <KeptRefusal answer={answer} words={words} />
      {Object.entries(hidden).map(([name, value]) => <input key={name} type="hidden" name={name} value={value} />)}
      {/* Anew for each answer: React empties a form that was sent, and a choice would not come back. */}
      <div key={JSON.stringify(answer.texts)}>
        {fields.map((field) => <KeptField key={field.name} field={field} texts={answer.texts} faults={faults} />)}
      </div>
      {children}
      <button className="btn main" type="submit" aria-disabled={isSending}>{words.submit}</button>
    </form>
  )
}
