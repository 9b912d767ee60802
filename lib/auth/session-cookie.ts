import { cookies } from 'next/headers'
import { decode, encode } from 'next-auth/jwt'
import { z } from 'zod'
import { authSecret, readEnv } from '@/lib/env'
import { LONGEST_MS } from './session'

/** What the cookie holds, sealed: the opaque token of the session and nothing about the person. */
const claims = z.object({ sid: z.string() })

export const SESSION_SECONDS = LONGEST_MS / 1000

/** Whether cookies go over https alone: where the site's address is one. */
export function isSecure(): boolean {
  return readEnv().origin.startsWith('https:')
}

/** The name of the cookie; over https the browser itself refuses it from any other host, path or scheme. */
export function sessionCookieName(): string {
  return isSecure() ? '__Host-vigil-session' : 'vigil-session'
}

export function sessionCookieOptions() {
  return { httpOnly: true, sameSite: 'lax', path: '/', secure: isSecure() } as const
}

/** Gives the browser that asks a session's token. */
export async function giveSessionCookie(token: string): Promise<void> {
  const value = await encode({ token: { sid: token }, secret: authSecret(), maxAge: SESSION_SECONDS })
  const jar = await cookies()
  jar.set(sessionCookieName(), value, { ...sessionCookieOptions(), maxAge: SESSION_SECONDS })
}

/** Takes the cookie from the browser that asks. */
export async function takeSessionCookie(): Promise<void> {
  const jar = await cookies()
  jar.set(sessionCookieName(), '', { ...sessionCookieOptions(), maxAge: 0 })
}

/** The token in a cookie's value, or null: a cookie that we did not seal, or not with this secret, is none. */
export async function unsealToken(value: string): Promise<string | null> {
  const secret = authSecret()
  const opened: unknown = await decode({ token: value, secret }).catch(() => null)
  const parsed = claims.safeParse(opened)
  return parsed.success ? parsed.data.sid : null
}
