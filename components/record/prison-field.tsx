import { useState } from 'react'
import { useTranslations } from 'next-intl'
import { ComboBox, type PickOption } from '@/components/picking/combo-box'
import { useHydrated } from '@/components/ui/use-hydrated'
import { type PrisonOption, textOf } from './prison-option'
import { usePrisonMatches } from './use-prison-matches'

interface PrisonFieldProps {
  name: string
  label: string
  hint?: string
  prisons: readonly PrisonOption[]
  /** The id of the list that serves where no script runs. */
  list: string
  texts: Readonly<Record<string, string>>
  faults: Readonly<Record<string, string>>
}

/** A prison by any of its names, in any script; where a text names none or several, those that may be meant. */
export function PrisonField({ name, label, hint, prisons, list, texts, faults }: PrisonFieldProps) {
  const t = useTranslations('record.where')
  const [typed, setTyped] = useState('')
  const [picked, setPicked] = useState(texts[`${name}.pick`] ?? '')
  const [answered, setAnswered] = useState<string | null>(null)
  const isHydrated = useHydrated()
  const matches = usePrisonMatches(prisons, typed)
  const fault = faults[name]
  const meant = usePrisonMatches(prisons, fault === undefined ? '' : (texts[name] ?? ''))
  // What is asked about is what was sent: typing something else answers it.
  const isAsked = fault !== undefined && meant.length > 0 && answered !== texts[name]
  const choose = (id: string) => {
    setPicked(id)
    setTyped('')
    setAnswered(texts[name] ?? null)
    return textOf(prisons.find((prison) => prison.id === id)) ?? ''
  }
  const type = (text: string) => {
    setPicked('')
    setTyped(text)
    setAnswered(texts[name] ?? null)
  }
  return (
    <>
      <ComboBox
        name={name} label={label} hint={hint} fault={fault} text={texts[name] ?? ''} options={matches}
        status={typed.trim() !== '' && matches.length === 0 ? t('none') : null} list={isHydrated ? undefined : list}
        onType={type} onChoose={choose}
      />
      {isAsked
        ? <Meant name={`${name}.pick`} meant={meant} picked={picked} />
        : <input type="hidden" name={`${name}.pick`} value={picked} />}
    </>
  )
}

function Meant({ name, meant, picked }: { name: string; meant: readonly PickOption[]; picked: string }) {
  const t = useTranslations('record.where')
  return (
    <fieldset className="rows meant">
      <legend className="field">{t('meant')}</legend>
      {meant.map(({ id, label, note }) => (
        <label key={id} className="row-choice">
          <input type="radio" name={name} value={id} defaultChecked={id === picked} />
          <span>{label} <span className="t1 soft">{note}</span></span>
        </label>
      ))}
    </fieldset>
  )
}
