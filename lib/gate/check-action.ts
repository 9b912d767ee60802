import { readActionCall } from './action-call'
import type { Refusal } from './refusal'

const MALFORMED: Refusal = { status: 400, detail: 'The form could not be read.' }
const NOT_A_FORM: Refusal = { status: 415, detail: 'A page takes a form.' }

const ACTION_ID = /^[0-9a-f]{42}$/
const MOST_FIELDS = 1000
const LONGEST_NAME = 200
const CONTROL = /\p{Cc}/u

/** A body as it was read and is passed on, so that whoever reads it after us reads the same. */
interface ReadBody {
  body: Buffer
  contentType: string
}

/**
 * Reads a body that is posted to a page, or says what is wrong with it: Next would answer that with a fault of its own.
 * `action` is the header by which Next's client names the action that it calls; a form that is sent without a script
 * names it in its fields. Both must be what React writes for our pages, whole and no more.
 */
export async function readPosted(
  body: Buffer,
  contentType: string,
  action: string | string[] | undefined,
): Promise<Refusal | ReadBody> {
  if (action !== undefined && !(typeof action === 'string' && ACTION_ID.test(action))) return MALFORMED
  const type = (contentType.split(';')[0] ?? '').trim().toLowerCase()
  if (type === 'text/plain' && action !== undefined) {
    const call = readActionCall(body.toString('utf8'))
    return call?.forms.length === 0 ? { body, contentType: 'text/plain;charset=UTF-8' } : MALFORMED
  }
  const isInParts = type === 'multipart/form-data'
  if (!isInParts && (type !== 'application/x-www-form-urlencoded' || action !== undefined)) return NOT_A_FORM
  const form = await readFields(body, contentType)
  if (form === null || !(action === undefined ? namesItsAction(form) : isCall(form))) return MALFORMED
  return isInParts ? writeAgain(form) : { body, contentType: type }
}

/** Names stand in the heads of parts, where nobody reads a sign that controls; in a text, a NUL is no sign of ours. */
function isField([name, value]: readonly [string, FormDataEntryValue]): boolean {
  if (name.length > LONGEST_NAME || CONTROL.test(name)) return false
  return typeof value === 'string' ? !value.includes('\0') : !CONTROL.test(value.name)
}

async function readFields(body: Buffer, contentType: string): Promise<FormData | null> {
  try {
    const form = await new Response(new Uint8Array(body), { headers: { 'content-type': contentType } }).formData()
    const fields = [...form]
    return fields.length <= MOST_FIELDS && fields.every(isField) ? form : null
  } catch {
    return null
  }
}

/** A call by Next's client: one text that says with what, and the fields of the forms that it names. */
function isCall(form: FormData): boolean {
  const [said, ...more] = form.getAll('0')
  const call = typeof said === 'string' && more.length === 0 ? readActionCall(said) : null
  const begins = call?.forms.map((number) => `_${number}_`)
  return begins !== undefined && [...form.keys()].every((name) => name === '0' || begins.some((one) => name.startsWith(one)))
}

/** A form without a script: which action it is for, and with what it is called beside the form, stand in its fields. */
function namesItsAction(form: FormData): boolean {
  const names = [...form.keys()].filter((name) => name.startsWith('$'))
  const once = new Set(names)
  if (once.size !== names.length) return false
  const [first = '', ...rest] = names.filter((name) => name !== '$ACTION_KEY')
  if (first.startsWith('$ACTION_ID_')) return rest.length === 0 && ACTION_ID.test(first.slice(11))
  const [, number] = /^\$ACTION_REF_(\d{1,3})$/.exec(first) ?? []
  if (number === undefined) return names.length === 0
  const [what, bound] = [form.get(`$ACTION_${number}:0`), form.get(`$ACTION_${number}:1`)]
  const isNamed = typeof what === 'string' && /^\{"id":"[0-9a-f]{42}","bound":"\$@1"\}$/.test(what)
  return isNamed && rest.length === 2 && typeof bound === 'string' && readActionCall(bound, '1')?.forms.length === 0
}

/** The same fields in parts of our own making: of a body that two readers read differently, only one is left. */
async function writeAgain(form: FormData): Promise<ReadBody> {
  const again = new Response(form)
  return { body: Buffer.from(await again.arrayBuffer()), contentType: again.headers.get('content-type') ?? '' }
}
