import { type Answer, mediaTypeOf } from './answer'
import { compressNow, type Encoding, isCompressible, SMALLEST_COMPRESSED } from './encoding'
import { digestOf } from './entity-tag'
import { hashScripts } from './script-hashes'

/** What of a whole answer was worked out where it was made, so that whoever sends it need not look into it. */
export interface Prepared {
  /** The CSP sources of a page's inline scripts. */
  sources: string[]
  /** Of the body, for an entity tag. */
  digest: string
  /** The body as it was wanted, where that saves anything. */
  encoded: { encoding: Encoding; bytes: Buffer } | null
}

/** Works it out; `encoding` is what the visitor likes best, null for the body as it is. */
export function prepareAnswer({ headers, body }: Answer & { body: Buffer }, encoding: Encoding | null): Prepared {
  const mediaType = mediaTypeOf(headers)
  const isWorth = encoding !== null && body.length >= SMALLEST_COMPRESSED && isCompressible(mediaType)
  return {
    sources: sourcesIn(mediaType, body),
    digest: digestOf(body),
    encoded: isWorth ? { encoding, bytes: compressNow(body, encoding) } : null,
  }
}

/** The CSP sources of the inline scripts of a body; none for anything but a page. */
export function sourcesIn(mediaType: string, body: Buffer): string[] {
  return mediaType === 'text/html' ? hashScripts(body.toString('utf8')) : []
}
