import { createHash, randomInt } from 'node:crypto'
import { hashRaw } from '@node-rs/argon2'
import sodium from 'libsodium-wrappers'
import { PHRASE_LENGTH, PHRASE_WORDS } from '@/lib/domain/tips/phrase'
import type { IntakeKeys } from './sealed-box'
import { openTurns } from './turns'

/** What a phrase stands for; nothing of it but `publicKey`, `lookup` and `proofDigest` ever leaves this process. */
export interface ReplyKeys extends IntakeKeys {
  /** Under which answers lie, 16 bytes in hexadecimal. */
  lookup: string
  /** What a return brings to show whose it is, 32 bytes in hexadecimal, and its SHA-256, which is kept. */
  proof: string
  proofDigest: string
}

/**
 * The phrase has 91 bits of its own, so that its hash need not be slow: this is the least that OWASP names for Argon2id
 * (19 MiB, two passes), and one at a time. The salt is no secret; it keeps the hash to this one use.
 */
const HASHED = { memoryCost: 19_456, timeCost: 2, parallelism: 1, outputLen: 80, salt: Buffer.from('vigil tip phrase') }
const inTurn = openTurns(24)

/** Draws a phrase by the system's generator of random numbers, each word as likely as any other. */
export function drawPhrase(): string {
  return Array.from({ length: PHRASE_LENGTH }, () => PHRASE_WORDS[randomInt(PHRASE_WORDS.length)]).join(' ')
}

/** What a phrase stands for, as readPhrase gave it; `too_many` where as many are asked for as can wait. */
export async function deriveReplyKeys(phrase: string): Promise<ReplyKeys | 'too_many'> {
  await sodium.ready
  return inTurn(async () => {
    const bytes = await hashRaw(phrase, HASHED)
    const { publicKey, privateKey } = sodium.crypto_box_seed_keypair(bytes.subarray(0, 32))
    const proof = bytes.subarray(48, 80).toString('hex')
    return { publicKey, privateKey, lookup: bytes.subarray(32, 48).toString('hex'), proof, proofDigest: digestOfProof(proof) }
  })
}

/** What is kept of a proof, hexadecimal. */
export function digestOfProof(proof: string): string {
  return createHash('sha256').update(proof).digest('hex')
}
