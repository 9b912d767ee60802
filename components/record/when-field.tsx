import { useState } from 'react'
import { useTranslations } from 'next-intl'
import type { Day } from '@/lib/domain/dates/day'
import { readTypedDate } from '@/lib/domain/dates/typed/read-typed-date'
import { TextField } from './text-field'
import { WhenReading } from './when-reading'

interface WhenFieldProps {
  name: string
  label: string
  hint?: string
  texts: Readonly<Record<string, string>>
  faults: Readonly<Record<string, string>>
  today: Day
}

/** One field for a date as people type it, in either calendar; what was understood shows under it. */
export function WhenField({ name, label, hint, texts, faults, today }: WhenFieldProps) {
  const [typed, setTyped] = useState(texts[name] ?? '')
  const [picked, setPicked] = useState(texts[`${name}.pick`] ?? '')
  return (
    <>
      <TextField name={name} label={label} hint={hint} texts={texts} faults={faults} onChange={setTyped} />
      <div aria-live="polite">
        <WhenReading
          reading={readTypedDate(typed, { today })} pickName={`${name}.pick`} picked={picked} onPick={setPicked}
          today={today}
        />
      </div>
    </>
  )
}

/** When a span ended, or that it still goes on. */
export function EndField({ texts, faults, today }: Omit<WhenFieldProps, 'name' | 'label' | 'hint'>) {
  const t = useTranslations('record.when')
  return (
    <>
      <WhenField name="end" label={t('end')} texts={texts} faults={faults} today={today} />
      <label className="tick-box">
        <input type="checkbox" name="ongoing" value="yes" defaultChecked={texts.ongoing === 'yes'} /> {t('endOngoing')}
      </label>
    </>
  )
}
