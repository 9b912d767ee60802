import { z } from 'zod'
import { BackupFault } from './backup-fault'

/** What stands in clear before a backup: when it was made and until when it may be kept, and for which key it is. */
export interface BackupHeader {
  /** An instant, as JSON has it. */
  madeAt: string
  /** The last day on which it may be kept, YYYY-MM-DD. */
  keepUntil: string
  /** Names the public key: the beginning of its SHA-256, hexadecimal. */
  keyId: string
  /** The key of the stream, sealed to the public key, and the header that libsodium's stream begins with; base64. */
  sealedKey: string
  stream: string
}

const MAGIC = 'vigil-backup'
const FORMAT = 1
/** Both lines of a header are shorter than this. */
export const LONGEST_HEADER = 4096

const header = z.strictObject({
  madeAt: z.iso.datetime(),
  keepUntil: z.iso.date(),
  keyId: z.string().regex(/^[0-9a-f]{16}$/),
  sealedKey: z.base64(),
  stream: z.base64(),
})

/** The bytes that a backup begins with: two lines, so that anybody can read them. */
export function writeHeader(facts: BackupHeader): Buffer {
  return Buffer.from(`${MAGIC} ${FORMAT}\n${JSON.stringify(facts)}\n`)
}

/**
 * Reads the header from the first bytes of a file ({@link LONGEST_HEADER} of them, or all there are); answers its
 * length with it. Throws a {@link BackupFault} where they are no backup of ours.
 */
export function readHeader(bytes: Buffer): { header: BackupHeader; length: number } {
  const [first, second] = bytes.toString('latin1').split('\n', 2)
  const version = new RegExp(`^${MAGIC} (\\d{1,4})$`).exec(first ?? '')?.[1]
  if (version === undefined) throw new BackupFault('no_backup', 'This is no backup of Vigil.')
  if (Number(version) > FORMAT) {
    throw new BackupFault('newer_format', `This backup was made by a newer Vigil (format ${version}): use that one.`)
  }
  const length = (first ?? '').length + (second ?? '').length + 2
  if (second === undefined || bytes[length - 1] !== 0x0a) throw new BackupFault('truncated', 'This backup ends in its header.')
  const read = header.safeParse(parseJson(second))
  if (!read.success) throw new BackupFault('damaged', 'The header of this backup was changed.')
  return { header: read.data, length }
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}
