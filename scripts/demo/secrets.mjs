import { randomBytes } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { keep } from '../root.mjs'

/** Secrets of a workspace that nobody has yet. */
export function makeSecrets() {
  return {
    VIGIL_AUTH_SECRET: randomBytes(32).toString('base64url'),
    VIGIL_FIELD_KEYS: `k1:${randomBytes(32).toString('base64')}`,
  }
}

/** The secrets of the demonstration: those of the environment, else its own, made once and kept in .vigil/. */
export function readSecrets(env = process.env) {
  const file = join(keep, 'secrets.json')
  if (!existsSync(file)) {
    mkdirSync(keep, { recursive: true })
    writeFileSync(file, JSON.stringify(makeSecrets()), { mode: 0o600 })
  }
  const kept = JSON.parse(readFileSync(file, 'utf8'))
  const { VIGIL_AUTH_SECRET, VIGIL_FIELD_KEYS } = env
  return {
    VIGIL_AUTH_SECRET: VIGIL_AUTH_SECRET || kept.VIGIL_AUTH_SECRET,
    VIGIL_FIELD_KEYS: VIGIL_FIELD_KEYS || kept.VIGIL_FIELD_KEYS,
  }
}
