import type { Transform } from 'node:stream'
import { promisify } from 'node:util'
import {
  brotliCompress, brotliCompressSync, constants, createBrotliCompress, createGzip, gzip, gzipSync,
} from 'node:zlib'

export type Encoding = 'br' | 'gzip'

/** Below this many bytes compression costs more than it saves. */
export const SMALLEST_COMPRESSED = 1024

const COMPRESSIBLE = /^(text\/|application\/(?:[\w.-]+\+)?(?:json|xml)$|application\/(?:javascript|x-ndjson)$|image\/svg\+xml$)/
// Level 5 of brotli is as quick as gzip and a tenth smaller: pages are compressed while a visitor waits.
const BROTLI = { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } }
const brotliBytes = promisify(brotliCompress)
const gzipBytes = promisify(gzip)

/** Browsers send few different values: each is read once. */
const chosen = new Map<string, Encoding | null>()
const MOST_CHOSEN = 200

/** Whether bytes of this media type shrink. */
export function isCompressible(mediaType: string): boolean {
  return COMPRESSIBLE.test(mediaType)
}

/**
 * The encoding to answer an `Accept-Encoding` with (RFC 9110, section 12.5.3): the one that is liked best, of equals
 * brotli, then gzip; null for none. A quality of 0 refuses, and what is not named is taken if nothing named is.
 */
export function chooseEncoding(accepted: string | undefined): Encoding | null {
  if (accepted === undefined || accepted === '') return null
  const known = chosen.get(accepted)
  if (known !== undefined) return known
  if (chosen.size >= MOST_CHOSEN) chosen.clear()
  const encoding = weigh(accepted)
  chosen.set(accepted, encoding)
  return encoding
}

function weigh(accepted: string): Encoding | null {
  const qualities = new Map<string, number>()
  for (const part of accepted.toLowerCase().split(',')) {
    const [name = '', ...parameters] = part.split(';').map((piece) => piece.trim())
    const quality = parameters.find((parameter) => parameter.startsWith('q='))
    qualities.set(name, quality === undefined ? 1 : Number(quality.slice(2)))
  }
  const qualityOf = (name: Encoding) => qualities.get(name) ?? qualities.get('*') ?? 0
  const [brotli, gzipped, plain] = [qualityOf('br'), qualityOf('gzip'), qualities.get('identity') ?? 0]
  if (brotli > 0 && brotli >= gzipped && brotli >= plain) return 'br'
  return gzipped > 0 && gzipped >= plain ? 'gzip' : null
}

/** Compresses bytes at once, and holds up the thread that asks: for one that has nothing more urgent to do. */
export function compressNow(bytes: Buffer, encoding: Encoding): Buffer {
  return encoding === 'br' ? brotliCompressSync(bytes, BROTLI) : gzipSync(bytes)
}

/** Compresses bytes as a whole. */
export function compressBytes(bytes: Buffer, encoding: Encoding): Promise<Buffer> {
  return encoding === 'br' ? brotliBytes(bytes, BROTLI) : gzipBytes(bytes)
}

/** A transform that compresses what passes through it. */
export function compressor(encoding: Encoding): Transform {
  return encoding === 'br' ? createBrotliCompress(BROTLI) : createGzip()
}
