import type { Browser, BrowserContext, Page } from 'playwright-core'
import type { Role } from '@/lib/domain/permissions/permissions'
import { findBarriers, openBrowser, siteUrl } from './browser'
import { signedIn } from './workspace'

/** Everybody of the workspace in one browser, each signed in when they are first asked for. */
export function openDesks() {
  let browser: Promise<Browser> | undefined
  const contexts = new Map<Role, Promise<BrowserContext>>()
  const theBrowser = () => (browser ??= openBrowser())
  return { open, read, browser: theBrowser, close: async () => (await browser)?.close() }

  /** A page of the workspace, as somebody sees it; it must bar nobody. */
  async function open(role: Role, path: string): Promise<Page> {
    const context = contexts.get(role) ?? theBrowser().then((one) => signedIn(one, role))
    contexts.set(role, context)
    const page = await (await context).newPage()
    await page.goto(siteUrl(path))
    await expectNoBarriers(page)
    return page
  }

  /** A page as a reader sees it. */
  async function read(path: string): Promise<Page> {
    const page = await (await theBrowser()).newPage()
    await page.goto(siteUrl(path))
    return page
  }
}

/** Fails where axe finds something serious or critical. */
export async function expectNoBarriers(page: Page): Promise<void> {
  expect([page.url(), await findBarriers(page)]).toEqual([page.url(), []])
}

/** Presses a button and waits until the page says what was done. */
export async function press(page: Page, button: string | RegExp, told: string): Promise<void> {
  await page.getByRole('button', { name: button }).first().click()
  await page.getByRole('status').filter({ hasText: told }).first().waitFor()
}

/** The status of an address of the public site, once it is the expected one; changes follow soon. */
export async function statusOf(path: string, expected: number): Promise<number> {
  let status = 0
  for (let tries = 0; tries < 250 && status !== expected; tries += 1) {
    if (tries > 0) await new Promise((resolve) => setTimeout(resolve, 150))
    status = (await fetch(siteUrl(path))).status
  }
  return status
}
