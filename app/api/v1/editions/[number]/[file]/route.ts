import { answerNotFound } from '@/app/api/answers'
import { streamText } from '@/app/api/stream-text'
import { mediaTypeOfFile } from '@/lib/domain/editions/edition-files'
import type { Edition, EditionFile } from '@/lib/domain/editions/edition'
import { readIssuedFile } from '@/lib/open/editions/read-issued-file'
import { readSignature } from '@/lib/open/editions/read-editions'
import { openEdition } from '../../open-edition'

export {
  refuseMethod as DELETE, refuseMethod as PATCH, refuseMethod as POST, refuseMethod as PUT,
} from '@/app/api/answers'

export const dynamic = 'force-dynamic'

interface FileInput {
  params: Promise<{ number: string; file: string }>
}

const LONGEST_MS = 600_000

/** A file of an edition, by the bytes that were signed; or the signed list of checksums, or its signature. */
export async function GET(request: Request, { params }: FileInput): Promise<Response> {
  const { number, file: name } = await params
  const opened = await openEdition(number)
  if ('refusal' in opened) return opened.refusal
  const { edition } = opened
  if (name === 'SHA256SUMS' || name === 'SHA256SUMS.sig') return answerSignature(edition, name)
  const file = edition.facts.files.find((one) => one.name === name)
  if (!file) return answerNotFound()
  const headers = headersOf(edition, file)
  if (request.headers.get('if-none-match') === headers.etag) return new Response(null, { status: 304, headers })
  const limits = { longestMs: LONGEST_MS, onEnd: () => undefined }
  return new Response(streamText(readIssuedFile(edition, file), limits), { headers })
}

function headersOf({ number }: Edition, { name, sha256 }: EditionFile) {
  return {
    'content-type': mediaTypeOfFile(name),
    'content-disposition': `attachment; filename="${name}"`,
    'cache-control': 'no-cache',
    etag: `"${sha256}"`,
    link: `</api/v1/editions/${number}>; rel="collection"`,
  }
}

async function answerSignature({ number }: Edition, name: string): Promise<Response> {
  const signed = await readSignature(number)
  if (!signed) return answerNotFound()
  const body = name === 'SHA256SUMS' ? signed.sums : new Uint8Array(signed.signature)
  const headers = {
    'content-type': mediaTypeOfFile(name), 'content-disposition': `attachment; filename="${name}"`,
    'cache-control': 'no-cache',
  }
  return new Response(body, { headers })
}
