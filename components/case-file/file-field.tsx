import { useTranslations } from 'next-intl'
import { LongText } from '@/components/ui/long-text'
import { WhenField } from '@/components/record/when-field'
import { Icon } from '@/components/ui/icon'
import type { Day } from '@/lib/domain/dates/day'
import type { FieldSpec, FileAnswer } from './file-answer'

interface FileFieldProps {
  /** Of the form: what keeps the ids of two forms of a page apart. */
  form: string
  spec: FieldSpec
  answer: FileAnswer
  today: Day
}

/** A field with its label, what is wrong with it beside it, and what was typed before. */
export function FileField({ form, spec, answer, today }: FileFieldProps) {
  const t = useTranslations('case-file.fault')
  const { name, label, hint } = spec
  const key = answer.faults[name]
  const fault = key === undefined ? undefined : t(t.has(key) ? key : 'malformed')
  if (spec.kind === 'day') {
    const faults: Record<string, string> = fault === undefined ? {} : { [name]: fault }
    return <WhenField name={name} label={label} hint={hint} texts={answer.texts} faults={faults} today={today} />
  }
  const id = `${form}-${name}`
  if (spec.kind === 'ticks') {
    return (
      <fieldset className="file-ticks">
        <legend>{label}</legend>
        {fault !== undefined && <p className="fault">{fault}</p>}
        {spec.options.map((option) => (
          <label className="tick-box" key={option.value}>
            <input
              type="checkbox" name={`${name}.${option.value}`} value="yes" aria-invalid={fault !== undefined || undefined}
              defaultChecked={answer.texts[`${name}.${option.value}`] === 'yes'}
            /> {option.label}
          </label>
        ))}
        {hint !== undefined && <p className="t1 soft">{hint}</p>}
      </fieldset>
    )
  }
  const described = [fault === undefined ? '' : `${id}-fault`, hint === undefined ? '' : `${id}-hint`].join(' ').trim()
  const shared = {
    name, id, className: 'ctl', defaultValue: answer.texts[name] ?? spec.value ?? '',
    'aria-invalid': fault !== undefined || undefined, 'aria-describedby': described || undefined,
  }
  return (
    <div className="field text-field">
      <label htmlFor={id}>{label}</label>
      {fault !== undefined && <p className="fault" id={`${id}-fault`}>{fault}</p>}
      {spec.kind === 'choice' && (
        <span className="choice">
          <select {...shared}>
            {spec.options.map(({ value, label: words }) => <option key={value} value={value}>{words}</option>)}
          </select>
          <Icon name="chevron" />
        </span>
      )}
      {spec.kind === 'long' && <LongText rows={3} maxLength={spec.maxLength ?? 2000} {...shared} />}
      {spec.kind === 'text' && <input type="text" autoComplete="off" maxLength={spec.maxLength ?? 200} {...shared} />}
      {hint !== undefined && <p className="t1 soft" id={`${id}-hint`}>{hint}</p>}
    </div>
  )
}
