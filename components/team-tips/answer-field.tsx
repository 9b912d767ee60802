'use client'

import { LongText } from '@/components/ui/long-text'
import { useTyped } from '@/components/team/typed-texts'

/** Where an answer is written. */
export function AnswerField({ label }: { label: string }) {
  const typed = useTyped('text')
  return (
    <div className="field">
      <label htmlFor="field-answer">{label}</label>
      <LongText id="field-answer" name="text" className="ctl" rows={6} required maxLength={5000} dir="auto" defaultValue={typed} />
    </div>
  )
}
