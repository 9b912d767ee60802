import type { Browser, BrowserContext, Page } from 'playwright-core'
import { z } from 'zod'
import type { Role } from '@/lib/domain/permissions/permissions'
import { siteUrl } from './browser'

interface Account {
  alias: string
  role: Role
  password: string
}

/** The demonstration's account of a role, on the site of this run. */
export function accountOf(role: Role): Account {
  const accounts: Account[] = JSON.parse(process.env.VIGIL_TEST_ACCOUNTS ?? '[]')
  const account = accounts.find((one) => one.role === role)
  if (!account) throw new Error(`the site of this run has no account of a ${role}`)
  return account
}

/** Fills in the form of /team/sign-in and sends it. */
export async function sendPassword(page: Page, { alias, password }: { alias: string; password: string }) {
  await page.getByLabel('Name').fill(alias)
  await page.getByLabel('Password').fill(password)
  await page.getByRole('button', { name: 'Sign in' }).click()
}

/**
 * The cookie of a new session of a role's account, as `name=value`. It is signed in as a program does: a browser that
 * fills in the form and is shown the board takes ten times as long, and tests/e2e/account.test.ts asks for that.
 */
export async function cookieOf(role: Role): Promise<string> {
  const { alias, password } = accountOf(role)
  const door = await fetch(siteUrl('/api/auth/csrf'))
  const { csrfToken } = z.object({ csrfToken: z.string() }).parse(await door.json())
  const cookie = cookiesIn(door).join('; ')
  const body = new URLSearchParams({ csrfToken, alias, password })
  const reply = await fetch(siteUrl('/api/auth/callback/credentials'), { method: 'POST', redirect: 'manual', headers: { cookie }, body })
  const session = cookiesIn(reply).find((one) => one.startsWith('vigil-session='))
  if (session === undefined) throw new Error(`${alias} could not sign in: ${reply.status}`)
  return session
}

function cookiesIn(reply: Response): string[] {
  return reply.headers.getSetCookie().map((one) => one.split(';')[0] ?? '')
}

/** A browser of its own, signed in as the demonstration's account of a role. */
export async function signedIn(browser: Browser, role: Role, width = 1280): Promise<BrowserContext> {
  const context = await browser.newContext({ viewport: { width, height: 900 } })
  const [name = '', value = ''] = (await cookieOf(role)).split('=')
  await context.addCookies([{ name, value, url: siteUrl('/'), httpOnly: true, sameSite: 'Lax' }])
  return context
}
