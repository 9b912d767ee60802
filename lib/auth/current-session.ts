import { cookies } from 'next/headers'
import { setRequestLocale } from 'next-intl/server'
import { cache } from 'react'
import { now } from '@/lib/clock'
import { readEnv } from '@/lib/env'
import { findSession } from './find-session'
import type { Session } from './session'
import { sessionCookieName, unsealToken } from './session-cookie'

/**
 * The session of the request, looked up once for each: null where there is none that holds. What is rendered after
 * speaks the language of its account.
 */
export const currentSession = cache(async (): Promise<Session | null> => {
  if (readEnv().surface === 'open') return null
  const jar = await cookies()
  const sealed = jar.get(sessionCookieName())?.value
  const token = sealed === undefined ? null : await unsealToken(sealed)
  const session = token === null ? null : await findSession(token, now())
  if (session) setRequestLocale(session.locale)
  return session
})
