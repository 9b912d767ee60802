import { useTranslations } from 'next-intl'
import { LongText } from '@/components/ui/long-text'

interface TextFieldProps {
  name: string
  label: string
  texts: Readonly<Record<string, string>>
  faults: Readonly<Record<string, string>>
  hint?: string
  inputMode?: 'text' | 'numeric' | 'url'
  isRequired?: boolean
  isLong?: boolean
  /** Of what is written in it, where that is in a language of its own. */
  dir?: 'ltr' | 'rtl'
  onChange?: (text: string) => void
}

/**
 * A text with its label above it, and beneath it what is wrong with it. One that has lines keeps them: in a field of
 * one line a browser would put their words together.
 */
export function TextField(props: TextFieldProps) {
  const { name, label, texts, faults, hint, inputMode, isRequired = false, isLong = false, dir, onChange } = props
  const t = useTranslations('record')
  const fault = faults[name]
  const hasLines = isLong || (texts[name] ?? '').includes('\n')
  const described = [hint === undefined ? '' : `hint-${name}`, fault === undefined ? '' : `fault-${name}`]
  const shared = {
    name, id: `field-${name}`, dir, defaultValue: texts[name] ?? '', 'aria-invalid': fault !== undefined || undefined,
    'aria-describedby': described.join(' ').trim() || undefined,
    onChange: onChange && ((event: { target: { value: string } }) => onChange(event.target.value)),
  }
  return (
    <div className="field text-field">
      <label htmlFor={`field-${name}`}>{label}{isRequired && <span className="soft"> ({t('required')})</span>}</label>
      {fault !== undefined && <p className="fault" id={`fault-${name}`}>{fault}</p>}
      {hasLines
        ? <LongText className="ctl" rows={3} maxLength={20_000} {...shared} />
        : <input className="ctl" type="text" inputMode={inputMode} maxLength={2000} autoComplete="off" {...shared} />}
      {hint !== undefined && <p className="t1 soft" id={`hint-${name}`}>{hint}</p>}
    </div>
  )
}
