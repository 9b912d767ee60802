import { randomUUID } from 'node:crypto'
import { encode } from 'next-auth/jwt'
import { mintViewer } from '@/lib/auth/mint-viewer'
import { invite } from '@/lib/auth/invite'
import { totpPlace } from '@/lib/auth/second-factor'
import { digest, newToken } from '@/lib/auth/token'
import { now } from '@/lib/clock'
import type { Sql } from '@/lib/db/connect'
import { encryptField } from '@/lib/db/field-cipher'
import { readFieldKeys } from '@/lib/db/field-keys'
import { authSecret } from '@/lib/env'
import type { Role } from '@/lib/domain/permissions/permissions'
import type { Viewer } from '@/lib/domain/permissions/viewer'
import type { Nest } from './canary'

/** Somebody of the workspace, and the cookie that signs them in. */
export interface Seated {
  viewer: Viewer
  cookie: string
}

/**
 * One account of each role, signed in without the second that a password takes. Without the hash of a password nobody
 * can be asked for theirs.
 */
export async function seatPeople(
  superuser: Sql, nest: Nest, passwordHash = '$argon2id$none',
): Promise<Record<Role, Seated>> {
  await invite('operator', { role: 'volunteer' }, now())
  const seatOne = (role: Role) => seat(superuser, nest, role, passwordHash)
  return {
    researcher: await seatOne('researcher'), volunteer: await seatOne('volunteer'),
    reviewer: await seatOne('reviewer'), administrator: await seatOne('administrator'),
  }
}

async function seat(sql: Sql, nest: Nest, role: Role, passwordHash: string): Promise<Seated> {
  const [accountId, alias, token] = [randomUUID(), nest.lay(`alias of a ${role}`), newToken()]
  await sql`INSERT INTO file.account ${sql({
    id: accountId, alias, alias_key: alias.toLowerCase(), password_hash: passwordHash, role,
    totp_secret: encryptField(readFieldKeys(), totpPlace(accountId, 'totp_secret'), 'INVENTED'),
  })}`
  await sql`INSERT INTO file.session (token_hash, account_id, created_at, last_seen_at, expires_at, second_factor_at)
    VALUES (${digest(token)}, ${accountId}, now(), now(), now() + interval '1 hour', now())`
  const sealed = await encode({ token: { sid: token }, secret: authSecret() })
  return { viewer: mintViewer({ accountId, alias, role }), cookie: `vigil-session=${sealed}` }
}
