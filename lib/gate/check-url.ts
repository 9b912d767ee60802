import type { Refusal } from './refusal'

/** The longest request target in characters; the longest search of ours is a tenth of it. */
const MAX_URL_LENGTH = 4096
const NOTHING: Refusal = { status: 404, detail: 'There is nothing at this address.' }

/** What is wrong with a request target (path and query), or null. */
export function findUrlFault(url: string): Refusal | null {
  if (url.length > MAX_URL_LENGTH) return { status: 414, detail: `At most ${MAX_URL_LENGTH} characters are read.` }
  if (!url.startsWith('/')) return bad('The request target must be a path.')
  if (!/^[\x21-\x7e]*$/.test(url) || url.includes('\\')) return bad('The address holds a character that must be encoded.')
  const query = url.indexOf('?')
  const path = query === -1 ? url : url.slice(0, query)
  const decodedPath = decode(path)
  const decodedQuery = decode(query === -1 ? '' : url.slice(query + 1).replace(/\+/g, ' '))
  if (decodedPath === null || decodedQuery === null) return bad('The address is not correctly percent-encoded UTF-8.')
  // Control characters mean nothing to us, and a NUL is an error to PostgreSQL.
  if (hasControl(decodedPath) || hasControl(decodedQuery)) return bad('The address holds a control character.')
  if (decodedPath.includes('\\')) return bad('The path holds a backslash.')
  // The image optimiser and the data of other routers are off: of Next's own, only built files are served.
  if (/^\/+_next\/(?!static\/)/.test(decodedPath)) return NOTHING
  // Nothing of ours has such a name, and what chooses the language of a page decodes it once more.
  if (decodedPath.includes('%')) return NOTHING
  return null
}

function bad(detail: string): Refusal {
  return { status: 400, detail }
}

function decode(text: string): string | null {
  try {
    return decodeURIComponent(text)
  } catch {
    return null
  }
}

function hasControl(text: string): boolean {
  for (const character of text) {
    const code = character.charCodeAt(0)
    if (code < 0x20 || code === 0x7f) return true
  }
  return false
}
