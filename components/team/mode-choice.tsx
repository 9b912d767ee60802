'use client'

import type { Mode } from '@/lib/domain/mode'
import { useTyped } from './typed-texts'

interface ModeChoiceProps {
  legend: string
  modes: readonly { mode: Mode; name: string; says: string }[]
}

/** What the site may do instead, each with what that means; the server has the words. */
export function ModeChoice({ legend, modes }: ModeChoiceProps) {
  const typed = useTyped('mode')
  return (
    <fieldset className="mode-choices">
      <legend>{legend}</legend>
      {modes.map(({ mode, name, says }) => (
        <label key={mode}>
          <input type="radio" name="mode" value={mode} defaultChecked={typed === mode} required />
          <span><b>{name}</b> <span className="soft">{says}</span></span>
        </label>
      ))}
    </fieldset>
  )
}
