import { useState } from 'react'
import { useTranslations } from 'next-intl'
import { Icon } from '@/components/ui/icon'
import { NewSource } from './new-source'

/** A source as the picker offers it. */
export interface SourceOption {
  id: string
  title: string
  reliability: string
  isConfidential: boolean
  /** Whether an event of this case rests on it. */
  isOfCase: boolean
}

interface SourceFieldProps {
  sources: readonly SourceOption[]
  texts: Readonly<Record<string, string>>
  faults: Readonly<Record<string, string>>
}

/** The value that asks for a new source. */
export const NEW_SOURCE = 'new'

/** Who says so: a source on record, or one that is described here and made on the way. */
export function SourceField({ sources, texts, faults }: SourceFieldProps) {
  const t = useTranslations('record.source')
  const [chosen, setChosen] = useState(texts.source ?? '')
  const current = sources.find(({ id }) => id === chosen)
  const groups = [
    { label: t('ofCase'), options: sources.filter(({ isOfCase }) => isOfCase) },
    { label: t('recent'), options: sources.filter(({ isOfCase }) => !isOfCase) },
  ]
  return (
    <>
      <div className="field text-field">
        <label htmlFor="field-source">{t('label')}</label>
        {faults.source !== undefined && <p className="fault" id="fault-source">{faults.source}</p>}
        <span className="choice">
          <select
            className="ctl" name="source" id="field-source" defaultValue={chosen} onChange={(event) => setChosen(event.target.value)}
            aria-describedby={faults.source === undefined ? undefined : 'fault-source'}
          >
            <option value="">{t('none')}</option>
            {groups.filter(({ options }) => options.length > 0).map(({ label, options }) => (
              <optgroup key={label} label={label}>
                {options.map(({ id, title, reliability }) => (
                  <option key={id} value={id}>{t('reliability', { title, grade: reliability })}</option>
                ))}
              </optgroup>
            ))}
            <option value={NEW_SOURCE}>{t('new')}</option>
          </select>
          <Icon name="chevron" />
        </span>
        {current?.isConfidential && <p className="t1 soft">{t('confidential')}</p>}
      </div>
      <NewSource isAsked={chosen === NEW_SOURCE} texts={texts} faults={faults} />
    </>
  )
}
