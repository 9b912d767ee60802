import type { IncomingMessage, ServerResponse } from 'node:http'
import { pipeline } from 'node:stream/promises'
import { type Answer, type AnswerHeaders, discard, mediaTypeOf } from './answer'
import { chooseEncoding, compressBytes, compressor, isCompressible, SMALLEST_COMPRESSED } from './encoding'
import { entityTag, matchesTag } from './entity-tag'
import { sourcesIn } from './prepared'
import { securityHeaders } from './security-headers'

/** One request and what to answer it on; `secure`: the origin is https. */
export interface Visitor {
  request: IncomingMessage
  response: ServerResponse
  secure: boolean
}

/**
 * A form of the workspace is known by its origin, which browsers keep back under `no-referrer`; other sites learn
 * nothing either way.
 */
const WORKSPACE_HEADERS = { 'cache-control': 'no-store', 'referrer-policy': 'same-origin' }

/**
 * The one place that every answer passes on its way out, the gate's own included: security headers
 * with the hashes of a page's scripts, entity tag and 304, compression, and no body for HEAD.
 */
export async function deliver(answer: Answer, { request, response, secure }: Visitor): Promise<void> {
  const mediaType = mediaTypeOf(answer.headers)
  const headers: AnswerHeaders = {
    ...answer.headers,
    ...securityHeaders(secure, scriptSources(answer, mediaType), answer.mayBeFramed),
    ...(answer.workspace ? WORKSPACE_HEADERS : {}),
    ...(isCompressible(mediaType) ? { vary: 'Accept-Encoding' } : {}),
  }
  const tag = answer.workspace ? null : entityTag(answer)
  if (tag !== null) headers.etag = tag
  if (tag !== null && matchesTag(request.headers['if-none-match'], tag)) {
    delete headers['content-length']
    return endWithoutBody(answer, response, 304, headers)
  }
  const encoding = isCompressible(mediaType) ? chooseEncoding(request.headers['accept-encoding']) : null
  if (Buffer.isBuffer(answer.body)) {
    const compressed = encoding !== null && answer.body.length >= SMALLEST_COMPRESSED
    const ready = answer.prepared?.encoded
    const made = ready && ready.encoding === encoding ? ready.bytes : null
    const bytes = compressed ? (made ?? (await compressBytes(answer.body, encoding))) : answer.body
    if (compressed) headers['content-encoding'] = encoding
    // What has no content states no length of it either.
    const length = answer.status === 204 ? {} : { 'content-length': bytes.length }
    response.writeHead(answer.status, { ...headers, ...length })
    response.end(request.method === 'HEAD' ? undefined : bytes)
    return
  }
  if (encoding !== null) {
    delete headers['content-length']
    headers['content-encoding'] = encoding
  }
  if (request.method === 'HEAD') return endWithoutBody(answer, response, answer.status, headers)
  response.writeHead(answer.status, headers)
  await pipeline(encoding === null ? [answer.body, response] : [answer.body, compressor(encoding), response])
}

/** What may run on a page: scripts with its nonce where it has one, else those whose text is known. */
function scriptSources({ workspace, prepared, body }: Answer, mediaType: string): string[] {
  if (mediaType === 'text/html' && workspace?.nonce) return [`'nonce-${workspace.nonce}'`]
  return prepared?.sources ?? (Buffer.isBuffer(body) ? sourcesIn(mediaType, body) : [])
}

function endWithoutBody(answer: Answer, response: ServerResponse, status: number, headers: AnswerHeaders): void {
  discard(answer)
  response.writeHead(status, headers)
  response.end()
}
