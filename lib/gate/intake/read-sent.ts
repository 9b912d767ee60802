import type { IncomingMessage } from 'node:http'
import { now } from '@/lib/clock'
import { WORK_FIELD } from '@/lib/domain/intake/work'
import { mediaTypeOf } from '../answer'
import { tooLarge } from '../check-request'
import { readBody } from '../read-body'
import type { Refusal } from '../refusal'
import { isWorked } from './challenge'
import { takeOwnTurn } from './own-turn'
import { type FormPlace, LARGEST_FORM, type PublicForm } from './public-form'
import { fieldsOf, LONGEST, type ReadForm, readFields } from './read-form'
import { readUpload } from './read-upload'

const NOT_READ: Refusal = { status: 400, detail: 'The form could not be read.' }
const NOT_A_FORM: Refusal = { status: 415, detail: 'A form is taken here.' }
const TOO_MANY: Refusal = {
  status: 503, detail: 'Others are sending files. Send it again in a minute.', headers: { 'retry-after': '60' },
}

/** What a visitor sent to the address of a form, as that form reads it, or why it could not be read. */
export async function readSent(
  request: IncomingMessage,
  { form, place }: { form: PublicForm; place: FormPlace },
): Promise<{ read: ReadForm; isWorked: boolean } | { refusal: Refusal }> {
  const type = mediaTypeOf({ 'content-type': request.headers['content-type'] ?? '' })
  const { largest = LARGEST_FORM, longest = LONGEST, files } = form
  if (files) {
    if (type !== 'multipart/form-data') return { refusal: NOT_A_FORM }
    const limits = { files: files.field, mostFiles: files.most, largest, longest }
    const { upload, release } = await readUpload(request, limits)
    try {
      if (upload === 'too_large') return { refusal: tooLarge() }
      if (upload === 'too_many') return { refusal: TOO_MANY }
      const typed = upload && fieldsOf(upload.fields, longest)
      const read = typed && (await form.read(typed, place, upload))
      return read ? { read, isWorked: true } : { refusal: NOT_READ }
    } finally {
      release()
    }
  }
  if (type !== 'application/x-www-form-urlencoded') return { refusal: NOT_A_FORM }
  const body = await readBody(request, largest)
  if (body === null) return { refusal: tooLarge() }
  await takeOwnTurn()
  const sent = readFields(body.toString('utf8'), longest)
  if (!sent) return { refusal: NOT_READ }
  const { [WORK_FIELD]: work = '', ...typed } = sent
  const read = await form.read(form.asksWork ? typed : sent, place)
  if (!read) return { refusal: NOT_READ }
  return { read, isWorked: !form.asksWork || isWorked(request.url ?? '', work, typed, now()) }
}
