import { createHash } from 'node:crypto'
import sodium from 'libsodium-wrappers'
import { seal } from '@/lib/intake/sealed-box'
import { writeHeader } from './backup-header'

/** What is sealed at once; the last piece may be shorter. */
const PIECE_BYTES = 65_536

/** Names a public key in the headers of backups: the beginning of its SHA-256, hexadecimal. */
export function keyIdOf(publicKey: Uint8Array): string {
  return createHash('sha256').update(publicKey).digest('hex').slice(0, 16)
}

/**
 * Seals a stream for the holder of the private key: a header in clear, then pieces of libsodium's secretstream
 * (XChaCha20-Poly1305), each with its length before it (4 bytes, little-endian), the last one marked as the last. The
 * key of the stream is random and sealed to the public key, so that whoever makes a backup cannot read it. `madeAt` and
 * `keepUntil` as in the header, which is bound to every piece.
 */
export async function* sealStream(
  publicKey: Uint8Array,
  { madeAt, keepUntil }: { madeAt: string; keepUntil: string },
  plain: AsyncIterable<Uint8Array>,
): AsyncGenerator<Buffer> {
  await sodium.ready
  const key = sodium.crypto_secretstream_xchacha20poly1305_keygen()
  const { state, header: stream } = sodium.crypto_secretstream_xchacha20poly1305_init_push(key)
  const sealedKey = await seal(publicKey, { key: toBase64(key) })
  const header = writeHeader({
    madeAt, keepUntil, keyId: keyIdOf(publicKey), sealedKey: toBase64(sealedKey), stream: toBase64(stream),
  })
  yield header
  const boundTo = createHash('sha256').update(header).digest()
  const push = (piece: Uint8Array, tag: number) => {
    const sealed = sodium.crypto_secretstream_xchacha20poly1305_push(state, piece, boundTo, tag)
    const length = Buffer.alloc(4)
    length.writeUInt32LE(sealed.length)
    return Buffer.concat([length, sealed])
  }
  let rest: Buffer = Buffer.alloc(0)
  for await (const chunk of plain) {
    rest = rest.length === 0 ? Buffer.from(chunk) : Buffer.concat([rest, chunk])
    let at = 0
    for (; rest.length - at >= PIECE_BYTES; at += PIECE_BYTES) {
      yield push(rest.subarray(at, at + PIECE_BYTES), sodium.crypto_secretstream_xchacha20poly1305_TAG_MESSAGE)
    }
    rest = rest.subarray(at)
  }
  yield push(rest, sodium.crypto_secretstream_xchacha20poly1305_TAG_FINAL)
}

function toBase64(bytes: Uint8Array): string {
  return Buffer.from(bytes).toString('base64')
}
