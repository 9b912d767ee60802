const LINE_FEED = 0x0a

/**
 * Cuts chunks of bytes into whole lines, without their line feeds, as chunks come; what is left of the last one waits
 * for the next. A line that comes in many chunks is put together once.
 */
export function splitLines(): { take: (chunk: Buffer) => Buffer[]; isEmpty: () => boolean } {
  let begun: Buffer[] = []
  return {
    take: (chunk) => {
      const lines: Buffer[] = []
      let from = 0
      for (let at = chunk.indexOf(LINE_FEED); at !== -1; at = chunk.indexOf(LINE_FEED, from)) {
        const line = chunk.subarray(from, at)
        lines.push(begun.length === 0 ? line : Buffer.concat([...begun, line]))
        begun = []
        from = at + 1
      }
      if (from < chunk.length) begun.push(chunk.subarray(from))
      return lines
    },
    isEmpty: () => begun.length === 0,
  }
}
