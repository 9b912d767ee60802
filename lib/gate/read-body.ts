import type { IncomingMessage } from 'node:http'

/** The whole body of a request; null where it is larger than allowed. Rejects where the visitor breaks off. */
export async function readBody(request: IncomingMessage, largest: number): Promise<Buffer | null> {
  const parts: Buffer[] = []
  let size = 0
  for await (const part of request) {
    if (!Buffer.isBuffer(part)) throw new Error('a body is read as bytes')
    size += part.length
    if (size > largest) return null
    parts.push(part)
  }
  return Buffer.concat(parts)
}
