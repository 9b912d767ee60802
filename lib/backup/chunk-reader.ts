/** Reads a stream of bytes by lengths; a shorter answer means that it has ended. */
export function chunkReader(source: AsyncIterable<Buffer>): {
  /** The next so many bytes, which stay. */
  peek: (length: number) => Promise<Buffer>
  /** The next so many bytes. */
  take: (length: number) => Promise<Buffer>
} {
  const chunks = source[Symbol.asyncIterator]()
  let held: Buffer = Buffer.alloc(0)
  const peek = async (length: number) => {
    const more = [held]
    for (let known = held.length; known < length;) {
      const next = await chunks.next()
      if (next.done) break
      more.push(next.value)
      known += next.value.length
    }
    if (more.length > 1) held = Buffer.concat(more)
    return held.subarray(0, length)
  }
  return {
    peek,
    take: async (length) => {
      const taken = await peek(length)
      held = held.subarray(taken.length)
      return taken
    },
  }
}
