import { useTranslations } from 'next-intl'
import type { DetailField } from '@/lib/domain/events/detail-fields'
import { Segments } from './segments'
import { TextField } from './text-field'

export interface DetailFieldProps {
  field: DetailField
  type: string
  path: string
  texts: Readonly<Record<string, string>>
  faults: Readonly<Record<string, string>>
}

/** Chosen already where nothing else is: what is meant nearly every time. */
const PRESUMED: Readonly<Record<string, string>> = { 'contact.channel': 'phone' }

/** The field that asks for one detail that is no list. */
export function SimpleField({ field, type, path, texts, faults }: DetailFieldProps) {
  const t = useTranslations('record')
  const label = useDetailLabel(type, field.name)
  const options = useDetailOptions(type, field)
  const name = `${path}.${field.name}`
  const presumed = PRESUMED[`${type}.${field.name}`]
  switch (field.kind) {
    case 'list':
      return null
    case 'choice':
      return <Segments name={name} legend={label} options={options} chosen={texts[name] ?? presumed} />
    case 'yes_no':
      return <YesNo name={name} legend={label} chosen={texts[name]} />
    case 'tick':
      return (
        <label className="tick-box">
          <input type="checkbox" name={name} value="yes" defaultChecked={texts[name] === 'yes'} /> {label}
        </label>
      )
    case 'yes_no_or_text':
    case 'yes_no_or_date':
      return (
        <>
          <YesNo name={name} legend={label} chosen={texts[name]} />
          <TextField name={`${name}.said`} label={t('detail.said')} texts={texts} faults={faults} />
        </>
      )
    case 'count':
      return <TextField name={name} label={label} texts={texts} faults={faults} inputMode="numeric" />
    case 'date':
    case 'text':
      return <TextField name={name} label={label} texts={texts} faults={faults} isRequired={field.isRequired} />
  }
}

function YesNo({ name, legend, chosen = '' }: { name: string; legend: string; chosen?: string }) {
  const t = useTranslations('record.answer')
  const options = [{ value: 'yes', label: t('yes') }, { value: 'no', label: t('no') }, { value: '', label: t('unsaid') }]
  return <Segments name={name} legend={legend} options={options} chosen={chosen} />
}

/** What is asked of a detail of a type. */
export function useDetailLabel(type: string, name: string): string {
  const t = useTranslations('record.detail')
  return t.has(`${type}_${name}`) ? t(`${type}_${name}`) : t(name)
}

function useDetailOptions(type: string, { name, options }: DetailField) {
  const t = useTranslations('record.option')
  const statuses = useTranslations('vocabulary.status')
  return options.map((value) => {
    return { value, label: type === 'status_report' && name === 'status' ? statuses(value) : t(`${name}.${value}`) }
  })
}
