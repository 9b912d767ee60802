import { setTimeout as sleep } from 'node:timers/promises'
import { hash, verify } from '@node-rs/argon2'
import { ticksMs } from '@/lib/clock'
import { foldAlias } from './alias'
import { takeTurn } from './hash-turns'

/** Argon2id with 64 MiB and three passes: above what OWASP's password storage cheat sheet asks for. */
const ARGON2ID = { algorithm: 2, memoryCost: 65_536, timeCost: 3, parallelism: 1 } as const

const SHORTEST = 12
/** In UTF-8 bytes; more would only make us hash more. */
const LONGEST = 256

export type PasswordFault = 'password_too_short' | 'password_too_long' | 'password_is_alias' | 'password_too_plain'

/** Why a password cannot be taken, or null: length decides (NIST SP 800-63B), not kinds of characters. */
export function findPasswordFault(password: string, alias: string): PasswordFault | null {
  if ([...password].length < SHORTEST) return 'password_too_short'
  if (Buffer.byteLength(password) > LONGEST) return 'password_too_long'
  if (foldAlias(password).includes(foldAlias(alias))) return 'password_is_alias'
  return new Set(password).size < 5 ? 'password_too_plain' : null
}

/** The hash to keep of a password, with its own salt and parameters in it. */
export function hashPassword(password: string): Promise<string> {
  return takeTurn(() => hash(password.normalize('NFKC'), ARGON2ID))
}

let nobody: Promise<string> | undefined
/** So long the last comparison took, in milliseconds; until there is one, as on a machine of these days. */
let comparedMs = 100

/**
 * Whether a password is the one of a hash. Without a hash (nobody has that name) it takes as long, against one that
 * no password fits.
 */
export async function fitsPassword(password: string, kept: string | null): Promise<boolean> {
  nobody ??= hashPassword(crypto.randomUUID()).catch((error: unknown) => {
    nobody = undefined
    throw error
  })
  const against = kept ?? (await nobody)
  const beganMs = ticksMs()
  const fits = await takeTurn(() => verify(against, password.slice(0, LONGEST).normalize('NFKC')))
  comparedMs = ticksMs() - beganMs
  return fits && kept !== null
}

/** Lets as much time pass as a comparison takes, for whoever is refused without one and must not learn it. */
export async function waitAsToCompare(): Promise<void> {
  await sleep(comparedMs)
}
