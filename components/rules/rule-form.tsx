'use client'

import { useState, type ReactNode } from 'react'
import type { KeptAnswer, SendKept } from '@/components/keeping/kept-answer'
import { KeptField, type KeptFieldSpec } from '@/components/keeping/kept-field'
import { KeptRefusal } from '@/components/keeping/kept-refusal'
import { UnsentNote } from '@/components/keeping/unsent-note'
import { useKeptForm } from '@/components/keeping/use-kept-form'
import type { FormTexts } from '@/lib/domain/record-form/record-form'

/** Fields that belong together, in words that the server has. */
export interface RuleFieldset {
  legend: string
  lead?: string
  className?: string
  fields: readonly KeptFieldSpec[]
  /** Whether it stays folded until somebody opens it or something in it is at fault. */
  isFolded?: boolean
  /** Whether its one field says already what it is about. */
  isNamedByField?: boolean
}

interface RuleFormProps {
  send: SendKept
  fieldsets: readonly RuleFieldset[]
  initial: FormTexts
  hidden: FormTexts
  words: Readonly<Record<string, string>>
}

/** A change of a rule as a form that keeps what was typed where it is refused, with a script and without. */
export function RuleForm({ send, fieldsets, initial, hidden, words }: RuleFormProps) {
  const [untouched] = useState<KeptAnswer>({ texts: initial, faults: {}, reason: null })
  const { answer, send: post, onSubmit, isSending, unsent, form } = useKeptForm(send, untouched)
  const faults = Object.fromEntries(
    Object.entries(answer.faults).map(([name, key]) => [name, words[key] ?? words.other ?? key]),
  )
  return (
    <form ref={form} className="kept-form rule-form" action={post} onSubmit={onSubmit} aria-busy={isSending} noValidate>
      <UnsentNote unsent={unsent} />
      <KeptRefusal answer={answer} words={words} />
      {Object.entries(hidden).map(([name, value]) => <input key={name} type="hidden" name={name} value={value} />)}
      <div key={JSON.stringify(answer.texts)}>
        {fieldsets.map((set) => (
          <Fields key={set.legend} set={set} isOpen={set.fields.some(({ name }) => name in faults)}>
            {set.fields.map((field) => (
              <KeptField key={field.name} field={field} texts={answer.texts} faults={faults} />
            ))}
          </Fields>
        ))}
      </div>
      <button className="btn main" type="submit" aria-disabled={isSending}>{words.submit}</button>
    </form>
  )
}

function Fields({ set, isOpen, children }: { set: RuleFieldset; isOpen: boolean; children: ReactNode }) {
  const { legend, lead, className, isFolded = false, isNamedByField = false } = set
  const inside = (
    <>
      {lead !== undefined && <p className="t2 soft">{lead}</p>}
      <div className={className}>{children}</div>
    </>
  )
  if (isFolded) return <details className="step" open={isOpen}><summary>{legend}</summary>{inside}</details>
  return <fieldset><legend className={isNamedByField ? 'vh' : 't3'}>{legend}</legend>{inside}</fieldset>
}
