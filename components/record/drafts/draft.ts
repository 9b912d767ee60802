/** How long a draft is kept. */
export const DRAFT_HOURS = 72
const HOUR_MS = 3_600_000

/** The pages whose forms are kept: an address that somebody else put here leads nowhere. */
const FORMS = /^\/team\/(record\?|cases\/new$|cases\/[^/?]+\/identity(\?|$)|prisons\/[^/?]+\/record(\?|$))/

/** What was typed and not sent: the texts of a form by their names. */
export interface Draft {
  /** The idempotency key of the form: sent twice under it, nothing is created twice. */
  key: string
  /** The path of the form, with the person or the event that it is about. */
  path: string
  /** Whom it is about, for the list of drafts. */
  about: string
  savedAt: number
  texts: Record<string, string>
}

/**
 * A draft as this browser holds it; null for anything else. Read by hand: zod would try whether it may compile code,
 * which the policy of our pages refuses and reports.
 */
export function readDraft(text: string): Draft | null {
  const held: unknown = JSON.parse(text)
  if (typeof held !== 'object' || held === null) return null
  const said = new Map<string, unknown>(Object.entries(held))
  const [key, path, about, savedAt] = [said.get('key'), said.get('path'), said.get('about'), said.get('savedAt')]
  const isDraft = typeof key === 'string' && typeof path === 'string' && typeof about === 'string'
  if (!isDraft || typeof savedAt !== 'number' || !FORMS.test(path)) return null
  const texts = Object.entries(Object(said.get('texts'))).flatMap(([name, value]) =>
    typeof value === 'string' ? [[name, value] as const] : [])
  return { key, path, about, savedAt, texts: Object.fromEntries(texts) }
}

/** Whether a draft is too old to be kept, at an instant in milliseconds. */
export function hasExpired({ savedAt }: Pick<Draft, 'savedAt'>, atMs: number): boolean {
  return atMs - savedAt > DRAFT_HOURS * HOUR_MS
}

const NEVER_KEPT = ['intent', 'key', 'caseId']

/** What no draft holds: how a source is reached, and what only says which button was pressed. */
export function isKept(name: string): boolean {
  return !name.startsWith('reach') && !name.startsWith('$') && !NEVER_KEPT.includes(name)
}
