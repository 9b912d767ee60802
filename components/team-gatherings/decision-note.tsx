'use client'

import { useTyped } from '@/components/team/typed-texts'

interface DecisionNoteProps {
  id: string
  label: string
  hint: string
  isRequired: boolean
}

/** Where it is said why; what was typed stands in it again where nothing was done. */
export function DecisionNote({ id, label, hint, isRequired }: DecisionNoteProps) {
  const typed = useTyped('note')
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      <input
        className="ctl" id={id} name="note" maxLength={500} autoComplete="off" dir="auto" required={isRequired}
        defaultValue={typed} aria-describedby={`${id}-said`}
      />
      <p id={`${id}-said`} className="t1 soft">{hint}</p>
    </div>
  )
}
