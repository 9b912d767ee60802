import { useEffect, useId, useRef, type RefObject } from 'react'
import { useActive } from './use-active'

/** One thing that may be chosen. */
export interface PickOption {
  id: string
  label: string
  /** What tells it from others of the same name. */
  note?: string
}

interface ComboBoxProps {
  name: string
  label: string
  hint?: string
  fault?: string
  text: string
  options: readonly PickOption[]
  /** What is said of the options, politely; null where nothing is. */
  status: string | null
  /** The id of a list that serves where no script runs. */
  list?: string
  onType: (text: string) => void
  /** Answers what stands in the field then. */
  onChoose: (id: string) => string
}

/** A text, and under it what may be meant by it: chosen by a touch, or by the arrows and Enter. */
export function ComboBox(props: ComboBoxProps) {
  const { name, label, hint, fault, text, options, status, list, onType, onChoose } = props
  const id = useId()
  const input = useRef<HTMLInputElement>(null)
  const choose = (place: number) => {
    const [field, option] = [input.current, options[place]]
    if (!field || !option) return
    field.value = onChoose(option.id)
    // The form keeps what is typed, and shows what it changes: it has to hear of this too.
    field.dispatchEvent(new Event('input', { bubbles: true }))
  }
  const { isShown, active, open, close, take, onKeyDown } = useActive({ count: options.length, choose })
  useEarlyText(input, text, (early) => { open(); onType(early) })
  const described = [hint === undefined ? '' : `hint-${name}`, fault === undefined ? '' : `fault-${name}`]
  return (
    <div className="field text-field">
      <label htmlFor={`field-${name}`}>{label}</label>
      {fault !== undefined && <p className="fault" id={`fault-${name}`}>{fault}</p>}
      <input
        ref={input} className="ctl" type="text" name={name} id={`field-${name}`} defaultValue={text} maxLength={200}
        autoComplete="off" role="combobox" aria-autocomplete="list" aria-expanded={isShown} aria-controls={`${id}-list`}
        aria-activedescendant={active === null ? undefined : `${id}-${active}`}
        aria-invalid={fault !== undefined || undefined}
        aria-describedby={described.join(' ').trim() || undefined} list={list} onKeyDown={onKeyDown} onBlur={close}
        onChange={(event) => { open(); onType(event.target.value) }}
      />
      {hint !== undefined && <p className="t1 soft" id={`hint-${name}`}>{hint}</p>}
      <ul className="picks" id={`${id}-list`} role="listbox" aria-label={label} hidden={!isShown}>
        {options.map((option, place) => (
          <Pick
            key={option.id} id={`${id}-${place}`} option={option} isActive={place === active} onTake={() => take(place)}
          />
        ))}
      </ul>
      <p className={status === null ? 'vh' : 't1 soft'} role="status">{status}</p>
    </div>
  )
}

/** Hears what was typed before the page's script ran. */
function useEarlyText(input: RefObject<HTMLInputElement | null>, text: string, hear: (early: string) => void): void {
  const isHeard = useRef(false)
  useEffect(() => {
    const early = input.current?.value ?? ''
    if (!isHeard.current && early !== text) hear(early)
    isHeard.current = true
  }, [input, text, hear])
}

interface PickProps {
  id: string
  option: PickOption
  isActive: boolean
  onTake: () => void
}

function Pick({ id, option: { label, note }, isActive, onTake }: PickProps) {
  const line = useRef<HTMLLIElement>(null)
  useEffect(() => {
    if (isActive) line.current?.scrollIntoView({ block: 'nearest' })
  }, [isActive])
  return (
    // The field keeps the focus: a list that goes when it is left would be gone before the touch ends.
    <li
      ref={line} id={id} role="option" aria-selected={isActive} onMouseDown={(event) => event.preventDefault()}
      onClick={onTake}
    >
      {label}{note !== undefined && note !== '' && <span className="t1 soft"> {note}</span>}
    </li>
  )
}
