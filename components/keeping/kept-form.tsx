'use client'

import { useState, type ReactNode } from 'react'
import type { FormTexts } from '@/lib/domain/record-form/record-form'
import type { KeptAnswer, SendKept } from './kept-answer'
import { KeptField, type KeptFieldSpec } from './kept-field'
import { KeptRefusal } from './kept-refusal'
import { UnsentNote } from './unsent-note'
import { useKeptForm } from './use-kept-form'

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
  const [untouched] = useState<KeptAnswer>({ texts: initial, faults: {}, reason: null })
  const { answer, send: post, onSubmit, isSending, unsent, form } = useKeptForm(send, untouched)
  const told = Object.entries(answer.faults).map(([name, key]) => [name, words[key] ?? words.other ?? key])
  const faults = Object.fromEntries(told)
  return (
    <form ref={form} className="kept-form" action={post} onSubmit={onSubmit} aria-busy={isSending} noValidate>
      <UnsentNote unsent={unsent} />
      <KeptRefusal answer={answer} words={words} />
      {/* After a conflict, the version that was answered. */}
      {Object.keys(hidden).map((name) => (
        <input key={name} type="hidden" name={name} value={answer.texts[name] ?? hidden[name]} />
      ))}
      {/* Anew for each answer, which may say other things than were sent. */}
      <div key={JSON.stringify(answer.texts)}>
        {fields.map((field) => <KeptField key={field.name} field={field} texts={answer.texts} faults={faults} />)}
      </div>
      {children}
      <button className="btn main" type="submit" aria-disabled={isSending}>{words.submit}</button>
    </form>
  )
}
