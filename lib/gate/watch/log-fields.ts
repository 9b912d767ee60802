import { describeFault, KIND } from './describe-fault'
import { PARTS } from './readiness'
import { REFUSAL_WORDS } from './refusal-words'
import { ROUTE_CLASSES } from './route-class'

/** What can be told beside an event. No address, query, name, IP address or browser is among it. */
export interface LogFields {
  /** Whatever was thrown: its class, code and places are written, and not its message. */
  error?: unknown
  /** The kind of address, and never the address. */
  route?: string
  status?: number
  ms?: number
  /** A process of ours. */
  pid?: number
  /** The exit code of a process. */
  exit?: number
  /** How many lines. */
  lines?: number
  /** What Next refused, in a word of ours. */
  said?: string
  parts?: readonly string[]
  digest?: string
  kind?: string
  code?: string
  stack?: readonly string[]
}

const isCount = (value: unknown) => typeof value === 'number' && Number.isFinite(value)
const matches = (pattern: RegExp) => (value: unknown) => typeof value === 'string' && pattern.test(value)
const isOneOf = (words: readonly string[]) => (value: unknown) => typeof value === 'string' && words.includes(value)
const isListOf = (isOne: (value: unknown) => boolean) => (value: unknown) => Array.isArray(value) && value.every(isOne)

/** The list: a field passes where it is named here and its value is of the form that is named. */
const ALLOWED = new Map<string, (value: unknown) => boolean>(Object.entries({
  route: isOneOf(ROUTE_CLASSES),
  status: isCount,
  ms: isCount,
  pid: isCount,
  exit: isCount,
  lines: isCount,
  said: isOneOf(REFUSAL_WORDS),
  parts: isListOf(isOneOf(PARTS)),
  digest: matches(/^\d{1,20}$/),
  kind: matches(KIND),
  code: matches(/^\w{1,40}$/),
  cause: matches(/^\w{1,40}$/),
  stack: isListOf(matches(/^[\w$.<>[\] ]{0,121}(?:node:)?[^\s()]+:\d+:\d+$/)),
}))

/** The fields that may be written; the others are dropped without a word. */
export function selectFields({ error, ...fields }: LogFields): Record<string, unknown> {
  const told = error === undefined ? fields : { ...fields, ...describeFault(error) }
  return Object.fromEntries(Object.entries(told).filter(([name, value]) => ALLOWED.get(name)?.(value)))
}
