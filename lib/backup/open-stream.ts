import { createHash } from 'node:crypto'
import sodium, { type StateAddress } from 'libsodium-wrappers'
import { z } from 'zod'
import { type IntakeKeys, unseal } from '@/lib/intake/sealed-box'
import { BackupFault } from './backup-fault'
import { type BackupHeader, LONGEST_HEADER, readHeader } from './backup-header'
import { chunkReader } from './chunk-reader'
import { keyIdOf } from './seal-stream'

const sealedKeySchema = z.strictObject({ key: z.base64() })
/** No piece is longer: what says so was changed. */
const LARGEST_PIECE = 131_072

/**
 * Opens what sealStream sealed: its header at once, and what was sealed as it is read. Reading throws a
 * {@link BackupFault}: `wrong_key`, `truncated` where the last piece is missing, `damaged` where anything was changed,
 * moved or added. What was read before that is authentic, and not the whole.
 */
export async function openStream(
  keys: IntakeKeys,
  bytes: AsyncIterable<Buffer>,
): Promise<{ header: BackupHeader; plain: AsyncGenerator<Buffer> }> {
  await sodium.ready
  const reader = chunkReader(bytes)
  const { header, length } = readHeader(await reader.peek(LONGEST_HEADER))
  const head = await reader.take(length)
  const opened = sealedKeySchema.safeParse(await unseal(keys, Buffer.from(header.sealedKey, 'base64')))
  if (!opened.success) {
    const [its, ours] = [header.keyId, keyIdOf(keys.publicKey)]
    throw its === ours
      ? new BackupFault('damaged', 'The header of this backup was changed.')
      : new BackupFault('wrong_key', `This backup is for the key ${its}, and VIGIL_BACKUP_KEY is ${ours}.`)
  }
  const state = sodium.crypto_secretstream_xchacha20poly1305_init_pull(
    Buffer.from(header.stream, 'base64'), Buffer.from(opened.data.key, 'base64'),
  )
  return { header, plain: openPieces(reader, state, createHash('sha256').update(head).digest()) }
}

async function* openPieces(
  reader: ReturnType<typeof chunkReader>,
  state: StateAddress,
  boundTo: Uint8Array,
): AsyncGenerator<Buffer> {
  for (let isLast = false; !isLast;) {
    const length = (await readWhole(reader, 4)).readUInt32LE()
    if (length > LARGEST_PIECE) throw new BackupFault('damaged', 'This backup was changed.')
    const piece = await readWhole(reader, length)
    const pulled = pull(state, piece, boundTo)
    if (!pulled) throw new BackupFault('damaged', 'This backup was changed.')
    isLast = pulled.tag === sodium.crypto_secretstream_xchacha20poly1305_TAG_FINAL
    yield Buffer.from(pulled.message)
  }
  if ((await reader.peek(1)).length > 0) throw new BackupFault('damaged', 'Something was added to this backup.')
}

/** libsodium answers false where a piece is not authentic, and throws where it is too short to be one. */
function pull(state: StateAddress, piece: Uint8Array, boundTo: Uint8Array) {
  try {
    return sodium.crypto_secretstream_xchacha20poly1305_pull(state, piece, boundTo)
  } catch {
    return false
  }
}

async function readWhole(reader: ReturnType<typeof chunkReader>, length: number): Promise<Buffer> {
  const bytes = await reader.take(length)
  if (bytes.length < length) throw new BackupFault('truncated', 'This backup is not whole: its end is missing.')
  return bytes
}
