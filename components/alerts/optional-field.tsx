'use client'

import { useTyped } from '@/components/team/typed-texts'

/** A line that may stay empty, for what only some choices of its form need. */
export function OptionalField({ name, label, value }: { name: string; label: string; value: string }) {
  const typed = useTyped(name)
  return (
    <label className="field">
      {label}
      <input
        className="ctl" name={name} defaultValue={typed ?? value} maxLength={500} dir="ltr" autoComplete="off"
        autoCapitalize="none" spellCheck={false}
      />
    </label>
  )
}
