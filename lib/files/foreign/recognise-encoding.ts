import type { Encoding } from '@/lib/domain/lists/list-table'
import { ForeignError } from './foreign-fault'

const BOMS: readonly (readonly [Encoding, readonly number[]])[] = [
  ['utf-8', [0xef, 0xbb, 0xbf]], ['utf-16le', [0xff, 0xfe]], ['utf-16be', [0xfe, 0xff]],
]
const LOOKED_AT = 65_536

/**
 * The text of a file, and the encoding that it was recognised to have by its mark, by where its NULs stand, by being
 * valid UTF-8, or by the letters that Windows-1256 makes of it. `chosen` says it instead. Throws a ForeignError for
 * bytes that are no text.
 */
export function decodeText(bytes: Uint8Array, chosen: Encoding | null): { text: string; encoding: Encoding } {
  const found = chosen ?? marked(bytes) ?? parted(bytes)
  const encoding = found ?? (decode(bytes, 'utf-8') === null ? arabicOf(bytes) : 'utf-8')
  const text = decode(bytes, encoding)
  if (text === null) throw new ForeignError('not_in_encoding')
  return { text, encoding }
}

/** Decodes; null where some byte is none of the encoding. A mark at the beginning is left out. */
function decode(bytes: Uint8Array, encoding: Encoding): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes)
  } catch {
    return null
  }
}

function marked(bytes: Uint8Array): Encoding | null {
  return BOMS.find(([, bom]) => bom.every((byte, at) => bytes[at] === byte))?.[0] ?? null
}

/** UTF-16 has a NUL beside each comma, digit and end of line: always before it, or always behind. */
function parted(bytes: Uint8Array): Encoding | null {
  const head = bytes.subarray(0, LOOKED_AT)
  const nulls = [0, 0]
  head.forEach((byte, at) => { if (byte === 0) nulls[at % 2] = (nulls[at % 2] ?? 0) + 1 })
  const [even = 0, odd = 0] = nulls
  if (even + odd === 0 || bytes.length % 2 !== 0) return null
  if (odd > 20 * even && odd * 20 > head.length / 2) return 'utf-16le'
  return even > 20 * odd && even * 20 > head.length / 2 ? 'utf-16be' : null
}

/** Windows-1256 where its Arabic letters stand together as words do; single ones within Latin words are accents. */
function arabicOf(bytes: Uint8Array): Encoding {
  const text = new TextDecoder('windows-1256').decode(bytes.subarray(0, LOOKED_AT))
  const words = text.match(/\p{L}+/gu) ?? []
  const foreign = words.filter((word) => /[^\u0000-\u007f]/.test(word))
  const arabic = foreign.filter((word) => /^\p{Script=Arabic}+$/u.test(word) && word.length > 1)
  if (foreign.length === 0 || text.includes('\0') || arabic.length * 10 < foreign.length * 8) {
    throw new ForeignError('unknown_encoding')
  }
  return 'windows-1256'
}
