import type { Browser, Page } from 'playwright-core'
import { findBarriers, openBrowser, siteUrl } from '../support/browser'

let browser: Browser

beforeAll(async () => {
  browser = await openBrowser()
})

afterAll(() => browser.close())

async function open(path: string, width = 1280) {
  const context = await browser.newContext({ viewport: { width, height: 900 } })
  const page = await context.newPage()
  const faults: string[] = []
  page.on('console', (message) => message.type() === 'error' && faults.push(message.text()))
  page.on('pageerror', (error) => faults.push(error.message))
  await page.goto(siteUrl(path), { waitUntil: 'networkidle' })
  return { page, faults, main: page.locator('.pm-main').filter({ visible: true }) }
}

/** Where a prison is drawn, from the left of the map, in pixels. */
async function placeOf(page: Page, name: string): Promise<number> {
  const [map, mark] = await Promise.all([
    page.locator('.pm-main:visible').boundingBox(), page.locator(`.pm-main:visible a:has(title:text("${name}")) use`).boundingBox(),
  ])
  return Math.round((mark?.x ?? NaN) + (mark?.width ?? NaN) / 2 - (map?.x ?? NaN))
}

test('keys enlarge the map around its middle, move it, and show it whole again', async () => {
  const { page, faults, main } = await open('/en')
  const before = await placeOf(page, 'Bushehr')
  await page.getByRole('button', { name: 'Enlarge', exact: true }).click()
  const nearer = await placeOf(page, 'Bushehr')
  expect(Math.abs(nearer - before)).toBeGreaterThan(20)
  await main.focus()
  await page.keyboard.press('ArrowLeft')
  expect(await placeOf(page, 'Bushehr')).toBeGreaterThan(nearer)
  expect(await findBarriers(page)).toEqual([])
  await page.keyboard.press('0')
  expect(await placeOf(page, 'Bushehr')).toBe(before)
  expect(faults).toEqual([])
  await page.context().close()
})

test.each([1280, 390])('prisons that lie close together are opened by a press, and lead on (%i px)', async (width) => {
  const { page, faults, main } = await open('/en', width)
  await page.locator('.pm-group:visible').focus()
  await page.keyboard.press('Enter')
  await main.locator('.pm-opened a').first().waitFor()
  expect(await page.locator('.pm-inset:visible').count()).toBe(0)
  expect(await main.locator('a title').allTextContents()).toEqual(
    expect.arrayContaining([expect.stringContaining('Evin Prison'), expect.stringContaining('Qarchak Prison')]),
  )
  await main.locator('a:has(title:text("Evin Prison")) use').click()
  await page.waitForURL(/\/en\/prisons\/evin/)
  expect(faults).toEqual([])
  await page.context().close()
})

test('a map that is enlarged stays so while the days move', async () => {
  const { page, faults, main } = await open('/en')
  await page.getByRole('button', { name: 'Enlarge', exact: true }).click()
  await page.getByRole('slider').focus()
  for (let press = 0; press < 5; press += 1) await page.keyboard.press('ArrowLeft')
  await page.waitForFunction(() => location.search.includes('asOf=2021-03-31'))
  expect(await main.evaluate((map) => map.classList.contains('is-zoomed'))).toBe(true)
  expect(faults).toEqual([])
  await page.context().close()
})

test.each(['/en/map', '/en/map?country=IR', '/fr/map?country=FR', '/fa/map?country=IR&from=2020-06-01'])(
  'the map at %s opens without a fault, fits a phone and bars nobody', async (path) => {
    const { page, faults } = await open(path, 320)
    expect(await findBarriers(page)).toEqual([])
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320)
    expect(faults).toEqual([])
    await page.context().close()
  },
)
