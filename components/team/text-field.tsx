'use client'

import { useTyped } from './typed-texts'

interface TextFieldProps {
  /** Where two forms of a page have a field of one name; the name, unless given. */
  id?: string
  name: string
  label: string
  /** What the browser may fill in, as the HTML standard names it. */
  autoComplete: string
  type?: 'text' | 'password'
  hint?: string
  maxLength?: number
  isOptional?: boolean
  /** Whether sentences are typed, in any direction, and no name or code. */
  isProse?: boolean
}

/** A line to type in, with its label and what to know beside it. */
export function TextField(
  {
    name, id = name, label, autoComplete, type = 'text', hint, maxLength = 200, isOptional = false, isProse = false,
  }: TextFieldProps,
) {
  const typed = useTyped(name)
  const hintId = hint === undefined ? undefined : `${id}-hint`
  return (
    <div className="field">
      <label htmlFor={`field-${id}`}>{label}</label>
      <input
        className="ctl" id={`field-${id}`} name={name} type={type} autoComplete={autoComplete} required={!isOptional}
        defaultValue={type === 'password' ? undefined : typed}
        maxLength={maxLength} autoCapitalize={isProse ? undefined : 'none'} spellCheck={isProse} aria-describedby={hintId}
        dir={isProse ? 'auto' : undefined}
      />
      {hint !== undefined && <p id={hintId} className="t1 soft">{hint}</p>}
    </div>
  )
}
