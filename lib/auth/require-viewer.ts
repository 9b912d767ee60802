import { headers } from 'next/headers'
import { notFound, redirect } from 'next/navigation'
import { readEnv } from '@/lib/env'
import type { Action } from '@/lib/domain/permissions/permissions'
import type { Viewer } from '@/lib/domain/permissions/viewer'
import { admit } from './admit'
import { currentSession } from './current-session'
import { PATH_HEADER, wayIn } from './return-path'
import type { Session, SessionState } from './session'

const WAY_ON = {
  needs_code: '/team/sign-in/code', needs_setup: '/team/sign-in/set-up', closed: '/team/closed',
} as const

/**
 * The lock of every page and action of the workspace: whoever is signed in and may do this. Others are sent to sign in,
 * and what a role may not do is not there for it.
 */
export async function requireViewer(action: Action): Promise<Viewer> {
  requireWorkspace()
  const verdict = admit(await currentSession(), action)
  if (verdict.admitted) return verdict.viewer
  if (verdict.because === 'not_allowed') notFound()
  if (verdict.because === 'signed_out') redirect(wayIn('/team/sign-in', (await headers()).get(PATH_HEADER)))
  redirect(WAY_ON[verdict.because])
}

/** The lock of the steps of signing in: a session in one of these states; others are sent to where they belong. */
export async function requireSession(...states: SessionState[]): Promise<Session> {
  requireWorkspace()
  const session = await currentSession()
  if (!session) redirect('/team/sign-in')
  if (states.includes(session.state)) return session
  redirect(session.state === 'complete' ? '/team' : WAY_ON[session.state])
}

/**
 * The lock of signing in itself, where what is sent passes the gate's line of strangers: an action answers at the
 * address of every page, and who calls it elsewhere passed by.
 */
export async function requireDoor(): Promise<void> {
  const path = (await headers()).get(PATH_HEADER) ?? ''
  if (!/^\/team\/sign-in(?=[/?]|$)/.test(path)) notFound()
}

/** What anybody may see of the workspace, where there is one: on the open surface it is not there. */
export function requireWorkspace(): void {
  if (readEnv().surface === 'open') notFound()
}
