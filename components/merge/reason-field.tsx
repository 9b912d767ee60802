'use client'

import { LongText } from '@/components/ui/long-text'
import { useTyped } from '@/components/team/typed-texts'

/** Where it is said why; what was typed stands in it again where nothing was done. */
export function ReasonField({ id, name, label }: { id: string; name: string; label: string }) {
  const typed = useTyped(name)
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      <LongText id={id} name={name} className="ctl" rows={3} required maxLength={2000} dir="auto" defaultValue={typed} />
    </div>
  )
}
