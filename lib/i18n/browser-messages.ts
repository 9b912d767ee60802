import compile from 'icu-minify/compile'
import type { CompiledMessage } from 'icu-minify/format'

/** Compiled messages by their whole key, as in `map.held`: what a script of ours can say. */
export type BrowserMessages = Record<string, CompiledMessage>

const known = new Map<string, CompiledMessage>()

/**
 * The messages of some areas, or parts of them, as in `home.totals`, compiled for {@link createBrowserTranslate}.
 * Throws an Error where there is no such part.
 */
export function compileMessages(messages: object, parts: readonly string[]): BrowserMessages {
  return Object.fromEntries(parts.flatMap((part) => {
    const found = part.split('.').reduce<unknown>((at, key) => (isTree(at) ? at[key] : undefined), messages)
    if (found === undefined) throw new Error(`There are no messages ${part}.`)
    return entriesOf(part, found)
  }))
}

function entriesOf(key: string, message: unknown): [string, CompiledMessage][] {
  if (typeof message === 'string') return [[key, compileOnce(message)]]
  return isTree(message) ? Object.entries(message).flatMap(([name, one]) => entriesOf(`${key}.${name}`, one)) : []
}

/** The same few hundred texts are asked for with each page. */
function compileOnce(message: string): CompiledMessage {
  const compiled = known.get(message) ?? compile(message)
  known.set(message, compiled)
  return compiled
}

function isTree(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null
}
