import { randomBytes } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { Fault } from '../fault.mjs'
import { keep } from '../root.mjs'

const roles = { DATABASE_URL: 'vigil_team', DATABASE_OPEN_URL: 'vigil_open', DATABASE_INTAKE_URL: 'vigil_intake' }

/** The four addresses of a database, made from the one of its superuser: the roles take `password`. */
export function deriveUrls(owner, password) {
  const urls = { DATABASE_OWNER_URL: owner }
  for (const [variable, role] of Object.entries(roles)) {
    const url = new URL(owner)
    url.username = role
    url.password = password
    urls[variable] = url.href
  }
  return urls
}

/**
 * The four addresses that the environment means, where it names a database: as given, where all are; else made from
 * DATABASE_URL, which then signs in as a superuser. Throws a Fault.
 */
export function readUrls(env) {
  const given = ['DATABASE_URL', 'DATABASE_OWNER_URL', 'DATABASE_OPEN_URL', 'DATABASE_INTAKE_URL']
  const missing = given.filter((variable) => !env[variable])
  if (missing.length === 0) return Object.fromEntries(given.map((variable) => [variable, env[variable]]))
  const user = parseUrl(env.DATABASE_URL).username
  if (missing.length < 3 || user in Object.fromEntries(Object.values(roles).map((role) => [role, true]))) {
    throw new Fault(`Set ${missing.join(', ')} as well, or DATABASE_URL alone, signing in as a superuser.`)
  }
  return deriveUrls(env.DATABASE_URL, keptPassword())
}

function parseUrl(text) {
  try {
    return new URL(text)
  } catch {
    throw new Fault('DATABASE_URL is no address of a database: it looks like postgres://user:password@host:5432/name.')
  }
}

/** The password that the roles have on servers where we made them. */
function keptPassword() {
  const file = join(keep, 'roles-password')
  if (!existsSync(file)) {
    mkdirSync(keep, { recursive: true })
    writeFileSync(file, randomBytes(24).toString('hex'), { mode: 0o600 })
  }
  return readFileSync(file, 'utf8')
}
