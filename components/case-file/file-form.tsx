'use client'

import { useActionState } from 'react'
import { useTranslations } from 'next-intl'
import type { Day } from '@/lib/domain/dates/day'
import { UNSENT, type FieldSpec, type SendFile } from './file-answer'
import { FileField } from './file-field'
import { useFocusFault } from './use-focus-fault'

interface FileFormProps {
  id: string
  action: SendFile
  /** Which case, and whatever else the form is about. */
  about: Readonly<Record<string, string>>
  fields?: readonly FieldSpec[]
  submit: string
  /** What the button is called where its words alone do not say of what it is. */
  submitName?: string
  isMain?: boolean
  today: Day
}

/** A form about a case's file: what is wrong stands beside its field, and what was typed stays. */
export function FileForm(props: FileFormProps) {
  const { id, action, about, fields = [], submit, submitName, isMain = false, today } = props
  const t = useTranslations('case-file.reason')
  const [answer, send, isSending] = useActionState(action, UNSENT)
  const form = useFocusFault(answer)
  const { reason } = answer
  return (
    <form ref={form} className="file-form" action={send} noValidate aria-busy={isSending}>
      {reason !== null && <p className="fault" role="alert" tabIndex={-1}>{t(t.has(reason) ? reason : 'other')}</p>}
      {Object.entries(about).map(([name, value]) => <input key={name} type="hidden" name={name} value={value} />)}
      <div key={JSON.stringify(answer)}>
        {fields.map((spec) => <FileField key={spec.name} form={id} spec={spec} answer={answer} today={today} />)}
      </div>
      <button className={isMain ? 'btn main' : 'btn'} type="submit" aria-label={submitName}>{submit}</button>
    </form>
  )
}
