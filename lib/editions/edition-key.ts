import { createHash, createPrivateKey, createPublicKey, type KeyObject, sign } from 'node:crypto'

/** A key pair that signs editions. `id` names its public half for ever: a digest of it. */
export interface EditionKey {
  id: string
  /** PEM (SubjectPublicKeyInfo), as openssl reads it. */
  publicKey: string
  sign: (bytes: Buffer) => Buffer
}

/** The DER before the 32 bytes of an Ed25519 seed (RFC 8410). */
const SEED_PREFIX = Buffer.from('302e020100300506032b657004220420', 'hex')
const SEED = /^[A-Za-z0-9+/]{43}=$/
const ID_SIGNS = 16

/**
 * Reads a private key, as VIGIL_EDITION_KEY holds it: a PEM file (line ends may be written as `\n`), or the 32 bytes of
 * an Ed25519 seed in base64. Throws an Error that says so, and nothing of the key, where it is neither.
 */
export function parseEditionKey(text: string): EditionKey {
  const key = readPrivateKey(text.trim())
  if (key?.asymmetricKeyType !== 'ed25519') {
    throw new Error('VIGIL_EDITION_KEY must be an Ed25519 private key: PEM, or its 32 bytes in base64.')
  }
  const publicHalf = createPublicKey(key)
  const der = publicHalf.export({ format: 'der', type: 'spki' })
  return {
    id: createHash('sha256').update(der).digest('hex').slice(0, ID_SIGNS),
    publicKey: publicHalf.export({ format: 'pem', type: 'spki' }).toString(),
    sign: (bytes) => sign(null, bytes, key),
  }
}

function readPrivateKey(text: string): KeyObject | null {
  try {
    if (text.startsWith('-----')) return createPrivateKey(text.replaceAll('\\n', '\n'))
    if (!SEED.test(text)) return null
    return createPrivateKey({ key: Buffer.concat([SEED_PREFIX, Buffer.from(text, 'base64')]), format: 'der', type: 'pkcs8' })
  } catch {
    // What openssl says of a key may quote it.
    return null
  }
}
