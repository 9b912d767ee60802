import sodium from 'libsodium-wrappers'

interface KeyPair {
  publicKey: Uint8Array
  privateKey: Uint8Array
}

/** A key pair of the team: visitors seal to the public half, and no public server knows the other. */
export interface IntakeKeys extends KeyPair {
  /** Those that were used before it, for what is still sealed to them. */
  older?: readonly KeyPair[]
}

const KEY = /^[A-Za-z0-9+/]{43}=$/

/** Reads a public key: 32 bytes in base64. Throws an Error that names the variable. */
export function parsePublicKey(text: string, variable = 'VIGIL_INTAKE_PUBLIC_KEY'): Uint8Array {
  if (!KEY.test(text)) throw new Error(`${variable} must be 32 bytes in base64.`)
  return new Uint8Array(Buffer.from(text, 'base64'))
}

/**
 * Reads a private key, 32 bytes in base64, and works out the public one; those that were used before it may follow,
 * with commas between. Throws an Error that names the variable.
 */
export async function parsePrivateKey(text: string, variable = 'VIGIL_INTAKE_KEY'): Promise<IntakeKeys> {
  await sodium.ready
  const [pair, ...older] = text.split(',').map((one) => {
    if (!KEY.test(one.trim())) throw new Error(`${variable} must be 32 random bytes in base64, or several with commas.`)
    const privateKey = new Uint8Array(Buffer.from(one, 'base64'))
    return { privateKey, publicKey: sodium.crypto_scalarmult_base(privateKey) }
  })
  if (!pair) throw new Error(`${variable} holds no key.`)
  return { ...pair, older }
}

/**
 * Checks the public key of a surface, and that whoever opens what is sealed to it can, where the same environment says
 * who that is; throws an Error of one sentence. What nobody can open is thrown away.
 */
export async function checkIntakeKeys(publicKey: string, privateKey: string | null): Promise<void> {
  const known = parsePublicKey(publicKey)
  if (privateKey === null) return
  const { older = [], ...pair } = await parsePrivateKey(privateKey)
  if ([pair, ...older].some((one) => sodium.memcmp(one.publicKey, known))) return
  throw new Error('VIGIL_INTAKE_PUBLIC_KEY is no half of VIGIL_INTAKE_KEY: nobody could open what visitors send.')
}

/** Seals a value for the holder of the private key (libsodium's sealed box): who sealed it cannot open it again. */
export async function seal(publicKey: Uint8Array, value: object): Promise<Uint8Array> {
  await sodium.ready
  return sodium.crypto_box_seal(JSON.stringify(value), publicKey)
}

/** Opens what {@link seal} sealed for this key, or for one before it; null for anything else. */
export async function unseal({ older = [], ...pair }: IntakeKeys, sealed: Uint8Array): Promise<unknown> {
  await sodium.ready
  for (const { publicKey, privateKey } of [pair, ...older]) {
    try {
      return JSON.parse(sodium.to_string(sodium.crypto_box_seal_open(sealed, publicKey, privateKey)))
    } catch {
      // Sealed to another key: perhaps to the next.
    }
  }
  return null
}
