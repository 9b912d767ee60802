import { open } from 'node:fs/promises'
import { LIMITS } from './limits'

/**
 * The bytes of a file, or of its beginning where it is larger than a list may be: one byte more than the limit, by
 * which it is refused, and never all of a file that nobody will read. Throws as the file system does.
 */
export async function readListBytes(path: string): Promise<Uint8Array> {
  const file = await open(path)
  try {
    const { size } = await file.stat()
    const bytes = Buffer.alloc(Math.min(size, LIMITS.bytes + 1))
    const { bytesRead } = await file.read(bytes, 0, bytes.length, 0)
    return bytes.subarray(0, bytesRead)
  } finally {
    await file.close()
  }
}
