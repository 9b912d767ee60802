import type { Knock } from './door'

const LINK = /^\/team\/(?:invitation|reset)\/([A-Za-z0-9_-]{43})(?=[/?]|$)/
/** No name, password and code are longer, in bytes, whatever a form puts around them. */
const LONGEST_KNOCK = 16_384
const CODE = 'code'
/** The field as browsers send it that is left empty: with nothing between its head and the next part. */
const NO_CODE = Buffer.from('code"\r\n\r\n\r\n--')

/** The token of an invitation or a reset in an address, whether there is one or not; null where none can be. */
export function tokenOfLink(url: string): string | null {
  return LINK.exec(url)?.[1] ?? null
}

/**
 * Whether somebody may bring a link or a code, without reading what they sent: false only where neither can be. Most of
 * those who guess bring none, and it is read for the others in a thread.
 */
export function mayBeKnown({ url, body }: Knock): boolean {
  return body.length <= LONGEST_KNOCK && (tokenOfLink(url) !== null || mayBringCode(body))
}

function mayBringCode(body: Uint8Array): boolean {
  const bytes = Buffer.from(body.buffer, body.byteOffset, body.byteLength)
  const first = bytes.indexOf(CODE)
  if (first < 0) return false
  const isEmpty = bytes.subarray(first, first + NO_CODE.length).equals(NO_CODE)
  return !isEmpty || bytes.includes(CODE, first + CODE.length)
}
