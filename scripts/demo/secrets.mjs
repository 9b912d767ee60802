import { generateKeyPairSync, randomBytes } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { keep } from '../root.mjs'

/** Secrets of a workspace that nobody has yet. */
export function makeSecrets() {
  return {
    VIGIL_AUTH_SECRET: randomBytes(32).toString('base64url'),
    VIGIL_FIELD_KEYS: `k1:${randomBytes(32).toString('base64')}`,
    ...makeIntakeKeys(),
    VIGIL_EDITION_KEY: randomBytes(32).toString('base64'),
  }
}

/** A key pair for what visitors send (X25519): its halves as bare bytes, which stand at the end of their encodings. */
function makeIntakeKeys() {
  const { publicKey, privateKey } = generateKeyPairSync('x25519')
  const bare = (key, type) => key.export({ format: 'der', type }).subarray(-32).toString('base64')
  return { VIGIL_INTAKE_PUBLIC_KEY: bare(publicKey, 'spki'), VIGIL_INTAKE_KEY: bare(privateKey, 'pkcs8') }
}

/** The secrets of the demonstration: those of the environment, else its own, made once and kept in .vigil/. */
export function readSecrets(env = process.env) {
  const file = join(keep, 'secrets.json')
  const known = existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : {}
  // Those that an earlier version did not know are made, and the others stay.
  const kept = { ...makeSecrets(), ...known }
  mkdirSync(keep, { recursive: true })
  writeFileSync(file, JSON.stringify(kept), { mode: 0o600 })
  return Object.fromEntries(Object.keys(kept).map((name) => [name, env[name] || kept[name]]))
}
