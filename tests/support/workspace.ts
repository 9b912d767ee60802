import type { Browser, BrowserContext, Page } from 'playwright-core'
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

/** A browser of its own, signed in as the demonstration's account of a role. */
export async function signedIn(browser: Browser, role: Role, width = 1280): Promise<BrowserContext> {
  const context = await browser.newContext({ viewport: { width, height: 900 } })
  const page = await context.newPage()
  await page.goto(siteUrl('/team/sign-in'))
  await sendPassword(page, accountOf(role))
  await page.waitForURL(siteUrl('/team'))
  await page.close()
  return context
}
