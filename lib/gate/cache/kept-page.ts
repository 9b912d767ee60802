import { type Answer, type AnswerHeaders, mediaTypeOf } from '../answer'
import { compressBytes, type Encoding, isCompressible, SMALLEST_COMPRESSED } from '../encoding'
import { digestOf } from '../entity-tag'
import { sourcesIn } from '../prepared'
import { securityHeaders } from '../security-headers'

/** One encoding of a kept page, with its headers as Node takes them fastest: names and values in one list. */
export interface Variant {
  bytes: Buffer
  tag: string
  /** Of an answer with a body, and of one without: 304. */
  head: string[]
  bareHead: string[]
}

/** A whole public answer in memory, ready to be sent as often as it is asked for. */
export interface KeptPage {
  status: number
  tags: readonly string[]
  mediaType: string
  mayBeFramed: boolean
  identity: Variant
  /** Those that were made; {@link variantOf} makes what is missing. */
  compressed: Map<Encoding, Variant>
  headers: AnswerHeaders
}

/** What all kept pages share: `secure`, the origin is https; for how long a CDN may keep one without asking. */
export interface KeepingRules {
  secure: boolean
  surrogateSeconds: number
}

/** An answer as a page to keep: its policy, its entity tag and its headers are computed once. */
export function toKeptPage(
  answer: Answer & { body: Buffer },
  tags: readonly string[],
  { secure, surrogateSeconds }: KeepingRules,
): KeptPage {
  const { status, body, prepared } = answer
  const mediaType = mediaTypeOf(answer.headers)
  const scripts = prepared?.sources ?? sourcesIn(mediaType, body)
  const vary = [isCompressible(mediaType) ? 'Accept-Encoding' : '', status === 307 ? 'Accept-Language' : '']
  const headers: AnswerHeaders = {
    ...answer.headers,
    ...securityHeaders(secure, scripts, answer.mayBeFramed),
    vary: vary.filter((name) => name !== '').join(', '),
    ...(tags.length > 0 ? {
      'cache-tag': tags.map(encodeURI).join(','),
      'surrogate-control': `max-age=${surrogateSeconds}`,
    } : {}),
  }
  delete headers['content-length']
  delete headers.etag
  if (headers.vary === '') delete headers.vary
  const digest = prepared?.digest ?? digestOf(body)
  const compressed = new Map<Encoding, Variant>()
  if (prepared?.encoded) {
    const { encoding, bytes } = prepared.encoded
    compressed.set(encoding, toVariant(headers, bytes, encoding, digest))
  }
  const identity = toVariant(headers, body, null, digest)
  return { status, tags, mediaType, mayBeFramed: answer.mayBeFramed === true, headers, identity, compressed }
}

/** The page in an encoding, made where it was not asked for before; as it is where compressing saves nothing. */
export function variantOf(page: KeptPage, encoding: Encoding | null): Variant | Promise<Variant> {
  const { identity, compressed } = page
  if (encoding === null || !isWorthCompressing(page)) return identity
  return compressed.get(encoding) ?? compress(page, encoding)
}

/** Makes both encodings, so that nobody waits for them. */
export async function compressAll(page: KeptPage): Promise<void> {
  await Promise.all([variantOf(page, 'br'), variantOf(page, 'gzip')])
}

/** Bytes of memory that a page takes, with both encodings: pages of ours shrink to a fifth. */
export function sizeOf({ identity, headers }: KeptPage): number {
  const policy = headers['content-security-policy'] ?? ''
  return Math.ceil(identity.bytes.length * 1.5) + 6 * String(policy).length + 4096
}

function isWorthCompressing({ identity, mediaType }: KeptPage): boolean {
  return identity.bytes.length >= SMALLEST_COMPRESSED && isCompressible(mediaType)
}

async function compress(page: KeptPage, encoding: Encoding): Promise<Variant> {
  const bytes = await compressBytes(page.identity.bytes, encoding)
  const variant = toVariant(page.headers, bytes, encoding, page.identity.tag.slice(1, -1))
  page.compressed.set(encoding, variant)
  return variant
}

/** Bytes that differ have strong tags that differ: of one page, the encoding is named in the tag. */
function toVariant(headers: AnswerHeaders, bytes: Buffer, encoding: Encoding | null, digest: string): Variant {
  const tag = encoding === null ? `"${digest}"` : `"${digest}-${encoding}"`
  const bareHead = Object.entries({ ...headers, etag: tag }).flatMap(([name, value]) => [name, String(value)])
  const length = ['content-length', String(bytes.length)]
  const head = [...bareHead, ...length, ...(encoding === null ? [] : ['content-encoding', encoding])]
  return { bytes, tag, head, bareHead }
}
