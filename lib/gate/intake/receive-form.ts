import type { IncomingMessage } from 'node:http'
import { mediaTypeOf } from '../answer'
import { tooLarge } from '../check-request'
import { readBody } from '../read-body'
import type { Refusal } from '../refusal'
import { LARGEST_FORM, type PublicForm } from './public-form'
import { LONGEST } from './read-form'
import { NOT_READ, type ReceivedForm } from './read-sent'
import { readUpload } from './read-upload'

const NOT_A_FORM: Refusal = { status: 415, detail: 'A form is taken here.' }
const TOO_MANY: Refusal = {
  status: 503, detail: 'Others are sending files. Send it again in a minute.', headers: { 'retry-after': '60' },
}

/** A form that has come whole, or why none did; `release` gives back the memory that its files are counted to hold. */
type Received = { sent: ReceivedForm; release: () => void } | { refusal: Refusal }

/** Receives what a visitor sends to the address of a form, within its bounds; nothing of it is looked at yet. */
export async function receiveForm(
  request: IncomingMessage,
  { largest = LARGEST_FORM, longest = LONGEST, files }: PublicForm,
): Promise<Received> {
  const [url, type] = [request.url ?? '', mediaTypeOf({ 'content-type': request.headers['content-type'] ?? '' })]
  if (type !== (files ? 'multipart/form-data' : 'application/x-www-form-urlencoded')) return { refusal: NOT_A_FORM }
  if (!files) {
    const body = await readBody(request, largest)
    if (body === null) return { refusal: tooLarge() }
    return { sent: { url, text: body.toString('utf8') }, release: () => undefined }
  }
  const { upload, release } = await readUpload(request, { files: files.field, mostFiles: files.most, largest, longest })
  if (upload !== null && typeof upload === 'object') return { sent: { url, upload }, release }
  release()
  return { refusal: upload === 'too_large' ? tooLarge() : upload === 'too_many' ? TOO_MANY : NOT_READ }
}
