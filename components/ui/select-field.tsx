import { Icon } from './icon'

interface SelectFieldProps {
  name: string
  label: string
  value: string
  options: { value: string; label: string }[]
}

/** A choice with its label above it. */
export function SelectField({ name, label, value, options }: SelectFieldProps) {
  return (
    <label className="field">
      {label}
      <span className="choice">
        <select className="ctl" name={name} defaultValue={value}>
          {options.map((option) => <option key={option.value} value={option.value}>{option.label}</option>)}
        </select>
        <Icon name="chevron" />
      </span>
    </label>
  )
}
