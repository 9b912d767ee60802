const LINE_FEED = 10

/**
 * Answers on which line of a file a byte stands, the first being 1, for offsets that only grow.
 * Counted from the bytes, because a parser's own count is wrong after a quoted CRLF.
 */
export function lineCounter(bytes: Uint8Array): (offset: number) => number {
  let line = 1
  let counted = 0
  return (offset) => {
    for (; counted < offset; counted += 1) if (bytes[counted] === LINE_FEED) line += 1
    return line
  }
}

/** The first line that is not UTF-8, or null if all are. */
export function findUndecodableLine(bytes: Uint8Array): number | null {
  if (decodes(bytes)) return null
  let line = 1
  for (let from = 0; from < bytes.length; line += 1) {
    const feed = bytes.indexOf(LINE_FEED, from)
    const to = feed < 0 ? bytes.length : feed
    if (!decodes(bytes.subarray(from, to))) return line
    from = to + 1
  }
  return line
}

function decodes(bytes: Uint8Array): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes)
    return true
  } catch {
    return false
  }
}
