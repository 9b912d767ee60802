'use client'

import { useTranslations } from 'next-intl'
import { UnsentNote } from '@/components/keeping/unsent-note'
import { useKeptForm } from '@/components/keeping/use-kept-form'
import type { Day } from '@/lib/domain/dates/day'
import { UNSENT, type FieldSpec, type SendFile } from './file-answer'
import { FileField } from './file-field'

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
  const { answer, send, onSubmit, isSending, unsent, form } = useKeptForm(action, UNSENT)
  const { reason } = answer
  const asked = fields.filter(({ after }) => after === undefined || after === reason)
  return (
    <form ref={form} className="file-form" action={send} onSubmit={onSubmit} noValidate aria-busy={isSending}>
      <UnsentNote unsent={unsent} />
      {reason !== null && <p className="fault" role="alert" tabIndex={-1}>{t(t.has(reason) ? reason : 'other')}</p>}
      {Object.entries(about).map(([name, value]) => <input key={name} type="hidden" name={name} value={value} />)}
      <div key={JSON.stringify(answer)}>
        {asked.map((spec) => <FileField key={spec.name} form={id} spec={spec} answer={answer} today={today} />)}
      </div>
      <button className={isMain ? 'btn main' : 'btn'} type="submit" aria-label={submitName}>{submit}</button>
    </form>
  )
}
