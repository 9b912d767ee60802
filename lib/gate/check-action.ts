import type { Refusal } from './refusal'

const MALFORMED: Refusal = { status: 400, detail: 'The form could not be read.' }
/** A text of React's own encoding that stands for another part, or for a value in one: `$1`, `$K1`, `$0:1:name`. */
const REFERENCE = /^\$([@A-Za-z]?)([0-9a-f]+)(:.*)?$/
/** Those that stand for themselves: `$$` begins a plain text, the others are numbers, dates and what is not there. */
const PLAIN = /^\$(?:\$|undefined$|NaN$|Infinity$|-Infinity$|-0$|T|D|n-?\d)/

/**
 * What is wrong with a body that is posted to a page, or null: Next would answer it with a fault of its own. Forms are
 * read as such; what Next's client sends (`action`) must be JSON, in which each reference names a part that is there.
 */
export async function findBodyFault(body: Buffer, contentType: string, action: boolean): Promise<Refusal | null> {
  const type = (contentType.split(';')[0] ?? '').trim().toLowerCase()
  if (type === 'multipart/form-data' || type === 'application/x-www-form-urlencoded') {
    const form = await readFields(body, contentType)
    if (form === null) return MALFORMED
    return action && !isWhole(form.get('0'), new Set(form.keys())) ? MALFORMED : null
  }
  if (action && type === 'text/plain') return isWhole(body.toString('utf8'), new Set(['0'])) ? null : MALFORMED
  return { status: 415, detail: 'A page takes a form.' }
}

async function readFields(body: Buffer, contentType: string): Promise<FormData | null> {
  try {
    return await new Response(new Uint8Array(body), { headers: { 'content-type': contentType } }).formData()
  } catch {
    return null
  }
}

function isWhole(text: unknown, parts: ReadonlySet<string>): boolean {
  if (typeof text !== 'string') return false
  try {
    const value: unknown = JSON.parse(text)
    return Array.isArray(value) && isResolved(value, parts)
  } catch {
    return false
  }
}

function isResolved(value: unknown, parts: ReadonlySet<string>): boolean {
  if (typeof value === 'string') return !value.startsWith('$') || PLAIN.test(value) || isThere(value, parts)
  if (Array.isArray(value)) return value.every((one) => isResolved(one, parts))
  if (typeof value !== 'object' || value === null) return true
  return Object.values(value).every((one) => isResolved(one, parts))
}

function isThere(reference: string, parts: ReadonlySet<string>): boolean {
  const [, kind, id, path] = REFERENCE.exec(reference) ?? []
  if (id === undefined) return false
  if (path !== undefined) return parts.has(id)
  // A form is named by its fields' names, `_1_alias`, and may have none.
  return kind === 'K' || (parts.has(id) && id !== '0')
}
