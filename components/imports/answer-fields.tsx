'use client'

import { useTyped } from '@/components/team/typed-texts'

/** One of several answers; what was chosen in a form that was refused is chosen still. */
export function ChoiceInput({ name, value, isChosen }: { name: string; value: string; isChosen: boolean }) {
  const typed = useTyped(name)
  return <input type="radio" name={name} value={value} defaultChecked={typed === undefined ? isChosen : typed === value} />
}

interface OtherNameProps {
  /** The place of its question in the form. */
  at: number
  list: string
  label: string
  /** What is said where nothing is called so. */
  fault: string
  value: string
}

/** A name in place of the answers that are offered. */
export function OtherName({ at, list, label, fault, value }: OtherNameProps) {
  const [typed, unknown] = [useTyped(`o${at}`), useTyped(`unknown${at}`) !== undefined]
  return (
    <>
      <input
        className="ctl" name={`o${at}`} list={list} aria-label={label} maxLength={200} autoComplete="off"
        defaultValue={typed ?? value} aria-invalid={unknown || undefined}
        aria-describedby={unknown ? `unknown-${at}` : undefined}
      />
      {unknown && <span className="fault" id={`unknown-${at}`}>{fault}</span>}
    </>
  )
}
