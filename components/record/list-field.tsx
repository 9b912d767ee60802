import { useTranslations } from 'next-intl'
import { countEntries } from '@/lib/domain/events/details-from-form'
import { SimpleField, useDetailLabel, type DetailFieldProps } from './simple-field'

/** A list, such as of charges: some entries, of which the filled ones count, or the statement that there is none. */
export function ListField({ field, type, path, texts, faults }: DetailFieldProps) {
  const t = useTranslations('record.detail')
  const label = useDetailLabel(type, field.name)
  const isSaid = (entry: number) => Object.keys(texts).some((name) => name.startsWith(`${path}.${entry}.`))
  return (
    <fieldset className="list-field">
      <legend className="field">{label}</legend>
      {Array.from({ length: countEntries(texts, path) }, (_, entry) => (
        <details key={entry} open={entry === 0 || isSaid(entry)}>
          <summary>{t(`${field.name}_entry`, { number: entry + 1 })}</summary>
          {field.fields.map((one) => (
            <SimpleField
              key={one.name} field={one} type={type} path={`${path}.${entry}`} texts={texts} faults={faults}
            />
          ))}
        </details>
      ))}
      <label className="tick-box">
        <input type="checkbox" name={`${path}.none`} value="yes" defaultChecked={texts[`${path}.none`] === 'yes'} />
        {t(`${field.name}_none`)}
      </label>
    </fieldset>
  )
}
