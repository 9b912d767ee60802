import { useTranslations } from 'next-intl'

interface GatheringFieldProps {
  /** A field of the form, and of its messages: `gatherings.form.title`, `titleHint`, `titleWrong`. */
  name: string
  value: string
  isWrong: boolean
  type?: 'text' | 'date' | 'time' | 'email' | 'url'
  maxLength?: number
  required?: boolean
  isLong?: boolean
  autoComplete?: string
}

/** A field of the form by which a gathering is announced, with what to know beside it, and what is wrong with it. */
export function GatheringField(props: GatheringFieldProps) {
  const { name, value, isWrong, type = 'text', required = false, isLong = false, autoComplete = 'off', maxLength } = props
  const t = useTranslations('gatherings.form')
  const said = isWrong ? t(`${name}Wrong`) : t.has(`${name}Hint`) ? t(`${name}Hint`) : null
  const shared = {
    id: `gathering-${name}`, name, defaultValue: value, required, autoComplete, maxLength, className: 'ctl',
    dir: type === 'text' ? 'auto' : 'ltr', 'aria-invalid': isWrong || undefined,
    'aria-describedby': said === null ? undefined : `gathering-${name}-said`,
  }
  return (
    <div className="field">
      <label htmlFor={`gathering-${name}`}>{t(name)} {!required && <span className="soft">{t('optional')}</span>}</label>
      {isLong ? <textarea {...shared} rows={5} /> : <input {...shared} type={type} />}
      {said !== null && <p id={`gathering-${name}-said`} className={isWrong ? 't1 fault' : 't1 soft'}>{said}</p>}
    </div>
  )
}
