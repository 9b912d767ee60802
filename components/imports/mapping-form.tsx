'use client'

import { useState } from 'react'
import type { KeptAnswer, SendKept } from '@/components/keeping/kept-answer'
import { KeptField, type KeptFieldSpec } from '@/components/keeping/kept-field'
import { KeptRefusal } from '@/components/keeping/kept-refusal'
import { UnsentNote } from '@/components/keeping/unsent-note'
import { useKeptForm } from '@/components/keeping/use-kept-form'
import type { FormTexts } from '@/lib/domain/record-form/record-form'
import { ColumnTable, type MappedColumn } from './column-table'
import type { ColumnChoices } from './use-mapping-fields'

interface MappingFormProps {
  send: SendKept
  columns: readonly MappedColumn[]
  fields: readonly KeptFieldSpec[]
  words: Readonly<Record<string, string>>
  choices: ColumnChoices
  initial: FormTexts
  hidden: FormTexts
}

/** What is sent as it was read, beside what is chosen. */
const AS_READ = ['encoding', 'delimiter', 'sheet', 'headerRow'] as const

/** What each column is, and what the list as a whole says; what was chosen stays where the form is refused. */
export function MappingForm({ send, columns, fields, words, choices, initial, hidden }: MappingFormProps) {
  const [untouched] = useState<KeptAnswer>({ texts: initial, faults: {}, reason: null })
  const { answer, send: post, onSubmit, isSending, unsent, form } = useKeptForm(send, untouched)
  const told = Object.entries(answer.faults).map(([name, key]) => [name, words[key] ?? words.other ?? key])
  const faults = Object.fromEntries(told)
  const { texts } = answer
  return (
    <form ref={form} className="mapping-form" action={post} onSubmit={onSubmit} aria-busy={isSending} noValidate>
      <UnsentNote unsent={unsent} />
      <KeptRefusal answer={answer} words={words} />
      {Object.entries(hidden).map(([name, value]) => <input key={name} type="hidden" name={name} value={value} />)}
      {AS_READ.map((name) => <input key={name} type="hidden" name={name} value={texts[name] ?? ''} />)}
      {/* Anew for each answer, which may say other things than were sent. */}
      <div key={JSON.stringify(texts)}>
        <ColumnTable columns={columns} texts={texts} faults={faults} words={words} choices={choices} />
        <div className="mapping-fields">
          {fields.map((field) => <KeptField key={field.name} field={field} texts={texts} faults={faults} />)}
        </div>
      </div>
      <button className="btn main" type="submit" disabled={isSending}>{words.submit}</button>
    </form>
  )
}
