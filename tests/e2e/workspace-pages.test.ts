import type { Browser, Page } from 'playwright-core'
import { findFaults, openBrowser, siteUrl } from '../support/browser'
import { fillInAction, openForm, openInventedCase, press, save, untilSaved } from '../support/recording'
import { signedIn } from '../support/workspace'

let browser: Browser
let slug: string

const PAGES = [
  '/team', '/team?queue=mine', '/team?queue=missing', '/team?queue=overdue', '/team?lacks=lawyer&level=critical',
  '/team/review', '/team/record', '/team/help', '/team/cases?q=raoof', '/team/cases/new', '/team/cases/raoof-mehran',
  '/team/record?case=raoof-mehran&type=charge', '/team/cases/raoof-mehran?asOf=2021-05-01',
  '/team/cases/raoof-mehran/history', '/team/cases/raoof-mehran/known?at=2030-01-01T00:00:00Z',
  '/team/alerts', '/team/rules', '/team/rules/U01', '/team/ledger', '/team/ledger/response',
]

beforeAll(async () => {
  browser = await openBrowser()
  const context = await signedIn(browser, 'volunteer')
  slug = await openInventedCase(context, 'Invented Person of the keyboard')
  const form = await openForm(context, slug)
  await fillInAction(form, 'an invented step that waits')
  await save(form)
  await untilSaved(form)
  await context.close()
})
afterAll(() => browser.close())

/** What a page does that it must not: errors in its console or scripts. */
function watch(page: Page): string[] {
  const faults: string[] = []
  page.on('console', (message) => message.type() === 'error' && faults.push(message.text()))
  page.on('pageerror', (error) => faults.push(error.message))
  return faults
}

const IN_THE_DARK = ['/team', '/team/review', '/team/record?case=raoof-mehran&type=charge', '/team/cases/raoof-mehran']

test('at a desk and on a phone no page has a barrier, an error, or anything beyond its edge', async () => {
  const context = await signedIn(browser, 'reviewer')
  const page = await context.newPage()
  const faults = watch(page)
  for (const path of PAGES) {
    const response = await page.goto(siteUrl(path))
    expect([path, response?.status()]).toEqual([path, 200])
    expect([path, await findFaults(page, IN_THE_DARK.includes(path) ? ['light', 'dark'] : ['light'])]).toEqual([path, []])
  }
  expect(faults).toEqual([])
  await context.close()
})

test('on paper, which is as narrow as a phone held across, people stand as a line each', async () => {
  const context = await signedIn(browser, 'reviewer', 700)
  const page = await context.newPage()
  await page.emulateMedia({ media: 'print' })
  const lists = [['/team', '.board-table', '.board-cards'], ['/fa/cases', '.list', '.cards']] as const
  for (const [path, table, cards] of lists) {
    await page.goto(siteUrl(path))
    const shown = [await page.locator(table).isVisible(), await page.locator(cards).isVisible()]
    expect([path, ...shown]).toEqual([path, true, false])
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(700)
  }
  await context.close()
})

test('a researcher reads, and is offered nothing that would write', async () => {
  const context = await signedIn(browser, 'researcher')
  const page = await context.newPage()
  await page.goto(siteUrl('/team/cases/raoof-mehran'))
  expect(await page.getByRole('link', { name: /^(Record|edit)/ }).count()).toBe(0)
  expect((await page.goto(siteUrl('/team/record?case=raoof-mehran')))?.status()).toBe(404)
  await context.close()
})

test('an event is found, opened and recorded with the keyboard alone', async () => {
  const context = await signedIn(browser, 'volunteer')
  const page = await context.newPage()
  await page.goto(siteUrl('/team'))
  await press(page, 'j')
  await press(page, 'j')
  const second = await page.evaluate(() => document.activeElement?.textContent)
  expect(await page.locator('.board-table tbody').nth(1).locator('[data-row-link]').innerText()).toBe(second)
  await press(page, 'k')
  await press(page, 'o')
  await page.waitForURL(/\/team\/cases\//)
  await press(page, '/')
  await page.keyboard.type('Invented Person of the keyboard')
  await page.keyboard.press('Enter')
  await page.waitForURL(/\/team\/cases\?q=/)
  await press(page, 'j')
  await press(page, 'r')
  await page.waitForURL(new RegExp(`/team/record\\?case=${slug}`))
  await page.locator('input[name=type]').first().focus()
  await page.keyboard.press('Space')
  await page.getByLabel('The day, as well as it is known').focus()
  await page.keyboard.type('5 Farvardin 1400')
  await page.getByText('25 March 2021').first().waitFor()
  await page.locator('input[name=source]').first().focus()
  await page.keyboard.press('Space')
  await page.locator('.save-bar button.main').focus()
  await page.keyboard.press('Enter')
  await untilSaved(page)
  await context.close()
})

test('each key opens its page, unless keys are turned off', async () => {
  const context = await signedIn(browser, 'reviewer')
  const page = await context.newPage()
  const keys = [
    ['2', '/team?queue=mine'], ['3', '/team/review'], ['4', '/team?queue=missing'], ['5', '/team?queue=overdue'],
    ['?', '/team/help'],
  ] as const
  for (const [key, path] of keys) {
    await page.goto(siteUrl('/team'))
    await press(page, key)
    await page.waitForURL(siteUrl(path))
  }
  await page.getByLabel('Turn single keys off in this browser').check()
  await page.goto(siteUrl('/team'))
  for (const [key] of keys) await press(page, key)
  expect(page.url()).toBe(siteUrl('/team'))
  await context.close()
})
