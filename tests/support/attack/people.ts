import { setTimeout as sleep } from 'node:timers/promises'
import { invite } from '@/lib/auth/invite'
import { totpCodeAt } from '@/lib/auth/totp'
import type { Role } from '@/lib/domain/permissions/permissions'
import { aPerson, madeBy, type Person } from '../../factories/an-account'
import { formWith, newVisitor, open, send, type Page, type Visitor } from '../visitor/visitor'

/** Their codes of the first minutes are used up. */
const SET_UP_MS = 10 * 60_000
/** How long a code is shown. */
const STEP_MS = 30_000

/** Somebody who works here, with a second factor, and the browser that they signed in from, if any. */
export interface Colleague extends Person {
  browser: Visitor
}

/** Somebody invented whose browser has been nowhere. */
export async function aColleague(origin: string, role: Role): Promise<Colleague> {
  return { ...(await aPerson(role, new Date(Date.now() - SET_UP_MS))), browser: newVisitor(origin) }
}

/** Signs in by name and password, then by the code, as somebody does at a browser that is known. */
export async function signInThere({ browser, alias, password, secret }: Colleague): Promise<void> {
  browser.cookies.delete('vigil-session')
  const door = await open(browser, '/team/sign-in')
  const next = await send(browser, door, formWith(door, 'password'), { alias, password })
  assertAt(next, '/team/sign-in/code')
  assertAt(await send(browser, next, formWith(next, 'code'), { code: codeOf(secret) }), '/team')
}

/** Signs in by name, password and code at once, as somebody does at a new browser under attack. */
export async function signInAnew({ browser, alias, password, secret }: Colleague, agoMs = 0): Promise<void> {
  const door = await open(browser, '/team/sign-in')
  const typed = { alias, password, code: codeOf(secret, agoMs) }
  assertAt(await send(browser, door, formWith(door, 'password'), typed), '/team')
}

/** The same some time before, by the last code, so that the one that is shown now is not used up. */
export async function signInBefore(colleague: Colleague): Promise<void> {
  // Its step must still be the last one when it comes.
  const leftMs = STEP_MS - (Date.now() % STEP_MS)
  if (leftMs < STEP_MS / 2) await sleep(leftMs)
  return signInAnew(colleague, STEP_MS)
}

/** Accepts an invitation, as somebody does who has no account yet. */
export async function joinAnew(origin: string, number: number): Promise<void> {
  const { token } = madeBy(await invite('operator', { role: 'volunteer' }, new Date()))
  const browser = newVisitor(origin)
  const welcome = await open(browser, `/team/invitation/${token}`)
  const chosen = { alias: `Invented newcomer ${number}`, password: `five invented words for ${number}` }
  const setUp = await send(browser, welcome, formWith(welcome, 'alias'), chosen)
  assertAt(setUp, '/team/sign-in/set-up')
}

function codeOf(secret: string, agoMs = 0): string {
  return totpCodeAt(secret, new Date(Date.now() - agoMs))
}

function assertAt({ path, status, html }: Page, expected: string): void {
  if (path === expected && status === 200) return
  const said = /role="alert"[^>]*>(.*?)</s.exec(html)?.[1] ?? html.slice(0, 200)
  throw new Error(`came to ${path} (${status}) and not to ${expected}: ${said}`)
}
