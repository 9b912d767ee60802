import { WORK_FIELD } from '@/lib/domain/intake/work'
import { now } from '@/lib/clock'
import type { Refusal } from '../refusal'
import { isWorked } from './challenge'
import { findForm } from './public-form'
import { fieldsOf, LONGEST, type ReadForm, readFields } from './read-form'
import type { Upload } from './read-upload'

/** A form as it came, to one of our addresses: its body as text, or what was found in one that brings files. */
export interface ReceivedForm {
  url: string
  text?: string
  upload?: Upload
}

export const NOT_READ: Refusal = { status: 400, detail: 'The form could not be read.' }

/** What a visitor sent to the address of a form, as that form reads it, or why it could not be read. */
export async function readSent(
  sent: ReceivedForm,
): Promise<{ read: ReadForm; isWorked: boolean } | { refusal: Refusal }> {
  const [found, fields] = [findForm(sent.url), fieldsIn(sent)]
  if (!found || !fields) return { refusal: NOT_READ }
  const { form, place } = found
  const { [WORK_FIELD]: work = '', ...typed } = fields
  const read = await form.read(form.asksWork ? typed : fields, place, sent.upload)
  if (!read) return { refusal: NOT_READ }
  return { read, isWorked: !form.asksWork || isWorked(sent.url, work, typed, now()) }
}

/** What was typed, by field and whether or not it is well; null for what no form of ours sends. */
export function typedIn(sent: ReceivedForm): Record<string, string> | null {
  const fields = fieldsIn(sent)
  return fields && Object.fromEntries(Object.entries(fields).filter(([name]) => name !== WORK_FIELD))
}

function fieldsIn({ url, text = '', upload }: ReceivedForm): Record<string, string> | null {
  const longest = findForm(url)?.form.longest ?? LONGEST
  return upload ? fieldsOf(upload.fields, longest) : readFields(text, longest)
}
