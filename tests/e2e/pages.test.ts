import type { Browser, BrowserContext, Page } from 'playwright-core'
import { findFaults, openBrowser, siteUrl } from '../support/browser'

const paths = [
  ['home', '/en'],
  ['list', '/en/cases'],
  ['case', '/en/cases/raoof-mehran'],
  ['prisons', '/en/prisons'],
  ['prison', '/en/prisons/evin'],
  ['timeline', '/en/timeline?compare=raoof-mehran,kargar-somayeh'],
  ['statistics', '/en/statistics'],
  ['method', '/en/method'],
  ['corrections', '/en/corrections'],
  ['data', '/en/data'],
  ['act', '/en/act'],
  ['appeal', '/en/act/say-where-they-are'],
  ['gatherings', '/en/act/gatherings'],
  ['announce', '/en/act/gatherings/propose'],
  ['tell', '/en/tell?about=raoof-mehran'],
  ['back', '/en/tell/back'],
  ['follow', '/en/follow?case=raoof-mehran'],
  ['end of messages', '/en/follow/end?t=0.0'],
  ['ended messages', '/en/follow/ended'],
  ['privacy', '/en/privacy'],
  ['updates', '/en/updates'],
] as const

let browser: Browser
let reader: BrowserContext

beforeAll(async () => {
  browser = await openBrowser()
  reader = await browser.newContext()
})

afterAll(() => browser.close())

/** What a page does that it must not: errors in its console or scripts, requests to elsewhere, cookies. */
async function visit(context: BrowserContext, path: string): Promise<{ page: Page; faults: string[] }> {
  const faults: string[] = []
  const page = await context.newPage()
  page.on('console', (message) => message.type() === 'error' && faults.push(`console: ${message.text()}`))
  page.on('pageerror', (error) => faults.push(`script: ${error.message}`))
  page.on('request', (request) => {
    if (new URL(request.url()).origin !== siteUrl('')) faults.push(`request: ${request.url()}`)
  })
  const answer = await page.goto(siteUrl(path), { waitUntil: 'load' })
  if (answer?.status() !== 200) faults.push(`status: ${answer?.status()}`)
  if ((await context.cookies()).length > 0) faults.push('a cookie')
  return { page, faults }
}

test.each(paths)('the %s page opens without a fault, fits, and bars nobody', async (_name, path) => {
  const { page, faults } = await visit(reader, path)
  expect(faults).toEqual([])
  expect(await findFaults(page)).toEqual([])
  await page.close()
})

test('the pages are complete without a script', async () => {
  const context = await browser.newContext({ javaScriptEnabled: false })
  const { page } = await visit(context, '/en/cases/raoof-mehran')
  const words = await page.innerText('main')
  expect(words).toContain('126–155 days')
  await page.goto(siteUrl('/en/cases'))
  expect(await page.innerText('main')).toContain('Somayeh Kargar')
  await page.goto(siteUrl('/en'))
  expect(await page.locator('svg').count()).toBeGreaterThan(0)
  await context.close()
})

test('a visitor finds a case from the home page', async () => {
  const context = await browser.newContext()
  const { page, faults } = await visit(context, '/en')
  await page.getByRole('link', { name: /Mehran Raoof/ }).first().click()
  await page.waitForURL(/\/en\/cases\/raoof-mehran/)
  expect(await page.innerText('h1')).toContain('Mehran Raoof')
  expect(faults).toEqual([])
  await context.close()
})

test('a page for an earlier day says so, and keeps to it along its links', async () => {
  const context = await browser.newContext()
  const { page } = await visit(context, '/en/cases/raoof-mehran?asOf=2020-12-15')
  expect(await page.innerText('main')).toContain('15–44 days')
  expect(await page.innerText('body')).toContain('15 December 2020')
  expect(await page.locator('a[href*="asOf=2020-12-15"]').count()).toBeGreaterThan(0)
  await context.close()
})

test('a day after the day of the clock is refused', async () => {
  const context = await browser.newContext()
  const page = await context.newPage()
  const answer = await page.goto(siteUrl('/en?asOf=2021-04-06'))
  expect(answer?.status()).toBe(400)
  await context.close()
})

test.each(['/en', '/fa', '/en/cases', '/en/cases/raoof-mehran', '/fa/prisons/evin', '/en/timeline', '/fa/statistics', '/en/map', '/embed/map'])(
  '%s says that it shows no day before two calendars', async (path) => {
    for (const day of ['0001-01-01', '0400-02-03', '0999-12-31']) {
      expect((await fetch(siteUrl(`${path}?asOf=${day}`))).status).toBe(400)
    }
    expect((await fetch(siteUrl(`${path}?asOf=1000-01-01`))).status).toBe(200)
  },
)
