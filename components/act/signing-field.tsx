import { useTranslations } from 'next-intl'

interface SigningFieldProps {
  /** A field of the form, and of its messages: `act.form.name`, `nameHint`, `nameWrong`. */
  name: string
  value: string
  isWrong: boolean
  autoComplete: string
  maxLength: number
  type?: 'text' | 'email'
  required?: boolean
  isLong?: boolean
}

/** A field of the form by which an appeal is signed, with what to know beside it, and what is wrong with it. */
export function SigningField(props: SigningFieldProps) {
  const { name, value, isWrong, type = 'text', required = false, isLong = false, autoComplete, maxLength } = props
  const t = useTranslations('act.form')
  const said = isWrong ? t(`${name}Wrong`) : t.has(`${name}Hint`) ? t(`${name}Hint`) : null
  const shared = {
    id: `sign-${name}`, name, defaultValue: value, required, autoComplete, maxLength, className: 'ctl',
    dir: type === 'email' ? 'ltr' : 'auto', 'aria-invalid': isWrong || undefined,
    'aria-describedby': said === null ? undefined : `sign-${name}-said`,
  }
  return (
    <div className="field">
      <label htmlFor={`sign-${name}`}>{t(name)} {!required && <span className="soft">{t('optional')}</span>}</label>
      {isLong ? <textarea {...shared} rows={3} /> : <input {...shared} type={type} />}
      {said !== null && <p id={`sign-${name}-said`} className={isWrong ? 't1 fault' : 't1 soft'}>{said}</p>}
    </div>
  )
}
