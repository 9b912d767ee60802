import NextAuth from 'next-auth'
import type { NextRequest } from 'next/server'
import { now } from '@/lib/clock'
import { readEnv } from '@/lib/env'
import { authOptions } from './auth-options'
import { currentSession } from './current-session'
import { signOut } from './end-sessions'
import { isFromOwnPage } from './own-origin'

/** What next-auth may answer here, of all that it could: no page of its own, no log that anybody writes into. */
const ANSWERED = new Set(['GET csrf', 'GET session', 'GET error', 'POST callback', 'POST signout'])

/**
 * Answers /api/auth: signing in and out as next-auth's own client does it, with its token against forged forms. Signing
 * out ends the session itself. Anything else, and anything malformed, is null: there is nothing there.
 */
export async function answerAuth(request: NextRequest, path: readonly string[]): Promise<Response | null> {
  if (readEnv().surface === 'open' || !ANSWERED.has(`${request.method} ${path[0] ?? ''}`)) return null
  if (request.headers.has('origin') && !isFromOwnPage(request.headers)) return null
  if (request.method === 'POST' && !(await isReadable(request.clone()))) return null
  const session = path[0] === 'signout' ? await currentSession() : null
  const answer: Response = await NextAuth(request, { params: Promise.resolve({ nextauth: [...path] }) }, authOptions())
  const location = answer.headers.get('location') ?? ''
  if (session && answer.status < 400 && !location.includes('csrf=')) await signOut(session, now())
  return answer.status >= 500 ? null : answer
}

/** Whether a body is one that next-auth reads: fields of a form or of one JSON object, all of them texts. */
async function isReadable(request: Request): Promise<boolean> {
  const type = request.headers.get('content-type') ?? ''
  const text = await request.text()
  if (type.startsWith('application/x-www-form-urlencoded')) return true
  if (!type.startsWith('application/json')) return false
  try {
    const body: unknown = JSON.parse(text)
    return typeof body === 'object' && body !== null && Object.values(body).every((value) => typeof value === 'string')
  } catch {
    return false
  }
}
