/** Where a value stands in what is called with: names of members, from the whole. */
type Path = readonly string[]

/** A text that stands for itself, or for what JSON cannot say: nothing, no number, an instant. */
const PLAIN = /^(?!\$)|^\$\$|^\$(?:undefined|NaN|Infinity|-Infinity|-0)$|^\$D[\d:.TZ+-]{1,40}$/
/** A text that stands for a value that came before, `$0:1:answer`, or for the form that is sent along, `$K1`. */
const EARLIER = /^\$([0-9a-f]{1,4})((?::[^:]{1,200})+)$/
const FORM = /^\$K([0-9a-f]{1,4})$/
/** What no text of ours holds: Postgres takes neither. */
const UNKEEPABLE = /[\0\p{Surrogate}]/u

const DEEPEST = 30
const MOST_VALUES = 20_000
const MOST_ARGUMENTS = 8

/** What React's encoding of a call says: the forms that it names, by their number. */
export interface ActionCall {
  forms: string[]
}

/**
 * Reads what an action is called with, as React's client writes it (JSON in which some texts begin with `$`); `part` is
 * the number of the text among those that are sent. Null for whatever our pages do not send: no list, too deep, too
 * much, a text with a sign that stands for something else, or for a value that is not there.
 */
export function readActionCall(text: string, part = '0'): ActionCall | null {
  const whole = parseList(text)
  if (whole === null || whole.length > MOST_ARGUMENTS) return null
  const forms = whole.flatMap((one) => (typeof one === 'string' ? (FORM.exec(one)?.[1] ?? []) : []))
  const rest = whole.map((one) => (typeof one === 'string' && FORM.test(one) ? null : one))
  const budget = { left: MOST_VALUES }
  return new Set(forms).size === forms.length && isKnown(rest, [], { whole, part, budget }) ? { forms } : null
}

interface Within {
  whole: unknown
  part: string
  budget: { left: number }
}

function isKnown(value: unknown, path: Path, within: Within): boolean {
  within.budget.left -= 1
  if (within.budget.left < 0 || path.length > DEEPEST) return false
  if (typeof value === 'string') {
    return !UNKEEPABLE.test(value) && (PLAIN.test(value) || isEarlier(value, path, within))
  }
  if (typeof value !== 'object' || value === null) return true
  return Object.entries(value).every(([name, one]) =>
    !UNKEEPABLE.test(name) && name !== '__proto__' && isKnown(one, [...path, name], within))
}

/** Whether a text names a value that is there, is no such text itself, and does not hold the place of the text. */
function isEarlier(text: string, path: Path, { whole, part }: Within): boolean {
  const [, id, names] = EARLIER.exec(text) ?? []
  if (id !== part || names === undefined) return false
  const steps = names.slice(1).split(':')
  const found = steps.reduce<unknown>((value, name) => memberOf(value, name), whole)
  return typeof found === 'object' && found !== null && !steps.every((name, at) => path[at] === name)
}

/** Looked up and not searched for: of 20,000 texts each may name a member of a list as long. */
function memberOf(value: unknown, name: string): unknown {
  return typeof value === 'object' && value !== null ? Object.getOwnPropertyDescriptor(value, name)?.value : undefined
}

function parseList(text: string): unknown[] | null {
  try {
    const value: unknown = JSON.parse(text)
    return Array.isArray(value) ? value : null
  } catch {
    return null
  }
}
