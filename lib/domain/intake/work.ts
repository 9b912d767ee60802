import { sha256 } from './sha256'

/** The field by which a form says what work was done for it. */
export const WORK_FIELD = 'work'

/**
 * What work is done over: a challenge, and all that the form says. So a sum that was done for one form is worth nothing
 * to another.
 */
export function workSeed(challenge: string, fields: Readonly<Record<string, string>>): Uint8Array {
  const said = Object.entries(fields).filter(([name]) => name !== WORK_FIELD)
    .sort(([one], [other]) => (one < other ? -1 : 1))
    .map(([name, value]) => [name, value.replace(/\r\n?/g, '\n')])
  return sha256(new TextEncoder().encode(`${challenge}\n${JSON.stringify(said)}`))
}

/** Whether a number solves a seed: the digest of both begins with so many zero bits (hashcash). */
export function isEnough(seed: Uint8Array, nonce: number, bits: number): boolean {
  const block = new Uint8Array(36)
  block.set(seed)
  new DataView(block.buffer).setUint32(32, nonce)
  const [first = 0, second = 0, third = 0, fourth = 0] = sha256(block)
  const head = ((first << 24) | (second << 16) | (third << 8) | fourth) >>> 0
  return bits === 0 || head >>> (32 - bits) === 0
}

/** The first of `count` numbers from `from` on that solves a seed, with about one in 2^bits; null where none does. */
export function findNonce(seed: Uint8Array, from: number, count: number, bits: number): number | null {
  for (let nonce = from; nonce < from + count; nonce += 1) if (isEnough(seed, nonce, bits)) return nonce
  return null
}
