import { acceptInvitation } from '@/lib/auth/accept-invitation'
import { findSession } from '@/lib/auth/find-session'
import { invite } from '@/lib/auth/invite'
import { mintViewer } from '@/lib/auth/mint-viewer'
import type { Session } from '@/lib/auth/session'
import { confirmTotp, readTotpOffer } from '@/lib/auth/set-up-totp'
import { totpCodeAt } from '@/lib/auth/totp'
import type { Role } from '@/lib/domain/permissions/permissions'
import type { Viewer } from '@/lib/domain/permissions/viewer'

/** What an invented person knows: their name, password, second factor, and the session that they sit in. */
export interface Person {
  alias: string
  password: string
  secret: string
  recoveryCodes: string[]
  token: string
  viewer: Viewer
}

/** A moment of these tests, in minutes after the first. */
export function minute(minutes: number): Date {
  return new Date(Date.UTC(2026, 0, 10, 12, 0) + minutes * 60_000)
}

let made = 0

/** The session of a token; throws where it does not hold. */
export async function sessionOf(token: string, at = minute(0)): Promise<Session> {
  const session = await findSession(token, at)
  if (!session) throw new Error('the session does not hold')
  return session
}

/** What a use case made; throws its reason. */
export function madeBy<Value>(result: { ok: true; value: Value } | { ok: false; reason: string }): Value {
  if (!result.ok) throw new Error(result.reason)
  return result.value
}

/** Somebody invited who has chosen a name and a password, and has no second factor yet. */
export async function anInvitedPerson(role: Role = 'volunteer', at = minute(0)) {
  const { token } = madeBy(await invite('operator', { role }, at))
  const alias = `Invented ${role} ${(made += 1)}`
  const password = `correct horse battery ${made}`
  const accepted = madeBy(await acceptInvitation({ token, alias, password }, at))
  return { alias, password, token: accepted.token }
}

/** Somebody with everything set up, signed in since `at`. */
export async function aPerson(role: Role = 'volunteer', at = minute(0)): Promise<Person> {
  const invited = await anInvitedPerson(role, at)
  const session = await sessionOf(invited.token, at)
  const secret = (await readTotpOffer(session))?.secret ?? ''
  const { token, recoveryCodes } = madeBy(await confirmTotp(session, { code: totpCodeAt(secret, at) }, at))
  return { ...invited, secret, recoveryCodes, token, viewer: mintViewer(await sessionOf(token, at)) }
}
