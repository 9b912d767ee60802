import { LongText } from '@/components/ui/long-text'
import { Icon } from '@/components/ui/icon'

/** A field of a step, in words that the server has; it can be sent to the browser. */
export interface TaskFieldSpec {
  name: string
  label: string
  kind: 'text' | 'long' | 'choice'
  isRequired?: boolean
  /** What stands in it before anybody types. */
  initial?: string
  options?: readonly { value: string; label: string }[]
  /** What is asked before it: it unfolds where that is so. */
  unfoldedBy?: string
}

interface TaskFieldProps {
  field: TaskFieldSpec
  /** What was typed, where the form comes back. */
  typed: string | undefined
  /** Of the form, in which the fields of a page differ. */
  id: string
  isFaulty: boolean
}

/** One field of a step about a reason; folded, where few need it. */
export function TaskField(props: TaskFieldProps) {
  const { field: { unfoldedBy }, typed, isFaulty } = props
  if (unfoldedBy === undefined) return <PlainField {...props} />
  return (
    <details className="fold" open={isFaulty || (typed ?? '') !== '' || undefined}>
      <summary>{unfoldedBy}</summary>
      <PlainField {...props} />
    </details>
  )
}

function PlainField({ field, typed, id, isFaulty }: TaskFieldProps) {
  const { name, label, kind, isRequired, initial, options = [] } = field
  const said = {
    name, id: `${id}-${name}`, className: 'ctl', required: isRequired, defaultValue: typed ?? initial,
    'aria-invalid': isFaulty || undefined, 'aria-describedby': isFaulty ? `${id}-fault` : undefined,
  }
  return (
    <div className="field">
      <label htmlFor={said.id}>{label}</label>
      {kind === 'choice' && (
        <span className="choice">
          <select {...said}>
            {options.map((one) => <option key={one.value} value={one.value}>{one.label}</option>)}
          </select>
          <Icon name="chevron" />
        </span>
      )}
      {kind === 'long' && <LongText {...said} rows={2} maxLength={2000} />}
      {kind === 'text' && <input {...said} type="text" maxLength={300} />}
    </div>
  )
}
