import { TextField } from '@/components/record/text-field'
import { Icon } from '@/components/ui/icon'

/** A field of a form in words that the server has; it can be sent to the browser. */
export interface KeptFieldSpec {
  name: string
  label: string
  kind: 'text' | 'long' | 'choice' | 'tick'
  hint?: string
  isRequired?: boolean
  options?: { value: string; label: string }[]
  /** Of what is written in it, where that is in a language of its own. */
  dir?: 'ltr' | 'rtl'
}

interface KeptFieldProps {
  field: KeptFieldSpec
  texts: Readonly<Record<string, string>>
  faults: Readonly<Record<string, string>>
}

/** One field with what was typed, and what is wrong with it. */
export function KeptField({ field, texts, faults }: KeptFieldProps) {
  const { name, label, kind, hint, isRequired, options = [], dir } = field
  if (kind === 'tick') {
    return (
      <label className="tick-box">
        <input type="checkbox" name={name} value="yes" defaultChecked={texts[name] === 'yes'} /> {label}
      </label>
    )
  }
  if (kind === 'choice') {
    return (
      <div className="field text-field">
        <label htmlFor={`field-${name}`}>{label}</label>
        <span className="choice">
          <select className="ctl" id={`field-${name}`} name={name} defaultValue={texts[name]}>
            {options.map((option) => <option key={option.value} value={option.value}>{option.label}</option>)}
          </select>
          <Icon name="chevron" />
        </span>
      </div>
    )
  }
  return (
    <TextField
      name={name} label={label} hint={hint} isRequired={isRequired} isLong={kind === 'long'} dir={dir}
      texts={texts} faults={faults}
    />
  )
}
