import type { Browser, BrowserContext, Page } from 'playwright-core'
import { totpCodeAt } from '@/lib/auth/totp'
import { findBarriers, findFaults, openBrowser, siteUrl } from '../support/browser'
import { signedIn } from '../support/workspace'

const guest = { alias: 'Invented forgetful guest', password: 'eight invented words for a forgetful guest' }
const renewed = 'nine other invented words to come back in'

let browser: Browser
let administrator: BrowserContext
let secret: string

beforeAll(async () => {
  browser = await openBrowser()
  administrator = await signedIn(browser, 'administrator')
})
afterAll(async () => {
  await administrator.close()
  await browser.close()
})

/** Confirms the second factor that a page offers; answers its secret. */
async function setUpFactor(page: Page): Promise<string> {
  await page.waitForURL(/\/team\/sign-in\/set-up/)
  const offered = (await page.locator('.secret').innerText()).replace(/\s/g, '')
  await page.getByLabel('The code that the app shows now').fill(totpCodeAt(offered, new Date()))
  await page.getByRole('button', { name: 'Confirm' }).click()
  await page.locator('a.btn.main').waitFor()
  return offered
}

/** Makes a link for the guest that replaces one thing or both, as the administrator. */
async function makeLink(covers: string): Promise<string> {
  const page = await administrator.newPage()
  await page.goto(siteUrl('/team/people'))
  const line = page.locator('.people > li', { hasText: guest.alias })
  await line.locator('summary').click()
  await line.getByLabel(`What the link for ${guest.alias} replaces`).selectOption(covers)
  await line.getByRole('button', { name: `Make a link for ${guest.alias}` }).click()
  const link = await line.locator('.shown-once li').innerText()
  expect(await findBarriers(page)).toEqual([])
  await page.close()
  return link
}

test('a guest comes in by an invitation, and is signed in', async () => {
  const page = await administrator.newPage()
  await page.goto(siteUrl('/team/people'))
  await page.locator('select[name=role]').first().selectOption('volunteer')
  await page.getByRole('button', { name: 'Make a link', exact: true }).first().click()
  const link = await page.locator('.shown-once li').innerText()
  await page.close()
  const context = await browser.newContext()
  const own = await context.newPage()
  await own.goto(link)
  await own.getByLabel('A name of your choice').fill(guest.alias)
  await own.getByLabel('New password').fill(guest.password)
  await own.getByRole('button', { name: 'Make my account' }).click()
  secret = await setUpFactor(own)
  await own.goto(siteUrl('/team/account'))
  expect(await own.locator('.team-notice').count()).toBe(0)
  const made = await makeLink('both')
  await own.goto(siteUrl('/team/account'))
  expect(own.url()).toContain('/team/sign-in')
  await own.goto(made)
  await own.getByLabel('New password').fill('short')
  await own.getByRole('button', { name: 'Set the password and go on' }).click()
  await own.getByText('The password needs at least 12 characters.').waitFor()
  await own.getByLabel('New password').fill(renewed)
  await own.getByRole('button', { name: 'Set the password and go on' }).click()
  secret = await setUpFactor(own)
  await own.goto(siteUrl('/team'))
  await own.getByRole('link', { name: 'Read about it' }).click()
  await own.waitForURL(siteUrl('/team/account'))
  expect(await own.innerText('main')).toMatch(/by administrator: password and second factor/)
  expect(await findBarriers(own)).toEqual([])
  await own.getByRole('button', { name: 'I know of this' }).click()
  await own.locator('.team-notice').waitFor({ state: 'detached' })
  await own.goto(made)
  expect(await own.innerText('h1')).toBe('This link cannot be used')
  await context.close()
})

test('without a script, a link for the second factor asks for the password, and the old codes are worth nothing', async () => {
  const link = await makeLink('second_factor')
  const context = await browser.newContext({ javaScriptEnabled: false, viewport: { width: 390, height: 800 } })
  const page = await context.newPage()
  await page.goto(link)
  await page.getByLabel('Current password').fill('not the password')
  await page.getByRole('button', { name: 'Go on to the second factor' }).click()
  expect(await page.getByRole('alert').innerText()).toContain('The current password is not right.')
  await page.getByLabel('Current password').fill(renewed)
  await page.getByRole('button', { name: 'Go on to the second factor' }).click()
  const fresh = await setUpFactor(page)
  expect(fresh).not.toBe(secret)
  await context.close()
})

test('a link that is open can be taken back, by the administrator or by the owner', async () => {
  const link = await makeLink('password')
  const people = await administrator.newPage()
  await people.goto(siteUrl('/team/people'))
  await people.getByRole('button', { name: `Take back the link for ${guest.alias}` }).click()
  await people.getByRole('button', { name: `Take back the link for ${guest.alias}` }).waitFor({ state: 'detached' })
  await people.goto(link)
  expect(await people.innerText('h1')).toBe('This link cannot be used')
  await people.close()
})

test('what is not there is told within the workspace, and at the door to whoever is not signed in', async () => {
  const page = await administrator.newPage()
  for (const path of ['/team/nowhere', '/team/cases/nobody-at-all', '/team/cases/nobody-at-all/history', '/team/prisons/none']) {
    expect([path, (await page.goto(siteUrl(path)))?.status()]).toEqual([path, 404])
    expect(await page.innerText('h1')).toBe('There is nothing here')
    expect(await page.locator('.team-mast').count()).toBe(1)
    expect(await findBarriers(page)).toEqual([])
  }
  await page.close()
  const context = await browser.newContext()
  const outside = await context.newPage()
  for (const path of ['/team/nowhere', '/team/cases/nobody-at-all', '/team/cases/raoof-mehran']) {
    await outside.goto(siteUrl(path))
    expect(outside.url()).toBe(siteUrl(`/team/sign-in?next=${encodeURIComponent(path)}`))
  }
  await context.close()
})

const doors = ['/team/reset/none', '/team/failed', '/team/nothing', '/team/people', '/team/account', '/team/audit', '/team/help']

test('the pages of accounts fit and bar nobody, in the light and in the dark', async () => {
  const page = await administrator.newPage()
  for (const path of doors) {
    await page.goto(siteUrl(path))
    expect([path, await findFaults(page, ['light', 'dark'])]).toEqual([path, []])
  }
  await page.close()
})
