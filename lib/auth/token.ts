import { createHash, randomBytes } from 'node:crypto'

const TOKEN_BYTES = 32
const TOKEN = /^[A-Za-z0-9_-]{43}$/

/** A secret that only its bearer has: 256 random bits in base64url. */
export function newToken(): string {
  return randomBytes(TOKEN_BYTES).toString('base64url')
}

/** What is kept of a token: its sha256, from which nobody finds it. Null for a text that is no token of ours. */
export function hashToken(token: string): Uint8Array<ArrayBuffer> | null {
  return TOKEN.test(token) ? digest(token) : null
}

/** The sha256 of a text. */
export function digest(text: string): Uint8Array<ArrayBuffer> {
  return new Uint8Array(createHash('sha256').update(text).digest())
}
