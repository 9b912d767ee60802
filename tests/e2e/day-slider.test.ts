import type { Browser, Page } from 'playwright-core'
import { findBarriers, openBrowser, siteUrl } from '../support/browser'

let browser: Browser

beforeAll(async () => {
  browser = await openBrowser()
})

afterAll(() => browser.close())

/** The first page, what it asked for, and what went wrong on it. */
async function openHome(options: Parameters<Browser['newContext']>[0] = {}) {
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, ...options })
  const page = await context.newPage()
  const [asked, faults]: [string[], string[]] = [[], []]
  page.on('request', (request) => asked.push(request.url()))
  page.on('console', (message) => message.type() === 'error' && faults.push(message.text()))
  page.on('pageerror', (error) => faults.push(error.message))
  await page.goto(siteUrl('/en'), { waitUntil: 'networkidle' })
  return { page, asked, faults, close: () => context.close() }
}

/** What map, the most urgent, table and figures say, in words. */
async function wordsOf(page: Page): Promise<string[]> {
  const prisons = await page.locator('.pm-drawing a title').allTextContents()
  const urgent = await page.locator('[data-moves="urgent"] li .who').allTextContents()
  const parts = await Promise.all(['.figs', '.pm-table', '.as-of span'].map((part) => page.locator(part).first().textContent()))
  return [...new Set(prisons)].sort().concat([...urgent, ...parts].map((part) => (part ?? '').replace(/\s+/g, ' ').trim()))
}

/** Whether the page, and its address, are of the day on which the slider stands. */
function isShown(): boolean {
  const day = document.querySelector('.days-range')?.getAttribute('aria-valuetext') ?? ''
  const asOf = new URL(location.href).searchParams.get('asOf')
  const isDrawn = document.querySelector('.days-caption')?.textContent?.includes(day) ?? false
  return isDrawn && asOf !== null && Date.parse(`${day} UTC`) === Date.parse(asOf)
}

test('keys move map, table and figures to what the page of each day shows, with one request for all', async () => {
  const { page, asked, faults, close } = await openHome()
  const range = page.getByRole('slider', { name: 'Day shown' })
  await range.focus()
  const seen = new Map<string, string[]>()
  for (const [key, times] of [['ArrowLeft', 9], ['PageDown', 3], ['Home', 1], ['ArrowRight', 75], ['End', 1]] as const) {
    for (let press = 0; press < times; press += 1) await page.keyboard.press(key)
    await page.waitForFunction(isShown)
    seen.set(new URL(page.url()).searchParams.get('asOf') ?? '', await wordsOf(page))
  }
  expect(await range.getAttribute('aria-valuetext')).toBe('5 April 2021')
  expect(asked.filter((url) => url.includes('/api/'))).toEqual([siteUrl('/api/v1/days')])
  expect(await findBarriers(page)).toEqual([])
  expect(seen.size).toBe(5)
  for (const [day, words] of seen) {
    await page.goto(siteUrl(`/en?asOf=${day}`))
    const unplaced = (text: string) => text.replace(/Place not known \d+/, '')
    expect([day, ...words.map(unplaced)]).toEqual([day, ...(await wordsOf(page)).map(unplaced)])
  }
  expect(faults).toEqual([])
  await close()
})

test('the button plays the days and stops them, also without motion', async () => {
  for (const reducedMotion of ['no-preference', 'reduce'] as const) {
    const { page, faults, close } = await openHome({ reducedMotion })
    const range = page.getByRole('slider')
    await page.getByRole('button', { name: 'Play' }).click()
    await page.getByRole('button', { name: 'Pause' }).waitFor()
    await page.waitForFunction(() => Number(document.querySelector<HTMLInputElement>('.days-range')?.value) > 20)
    await page.getByRole('button', { name: 'Pause' }).click()
    const stopped = await range.inputValue()
    await page.waitForTimeout(1_200)
    expect(await range.inputValue()).toBe(stopped)
    expect(faults).toEqual([])
    await close()
  }
})

test('a page that was moved calls no other day the same, and its keys lead on from the day shown', async () => {
  const { page, close } = await openHome()
  expect(await page.locator('.as-of').innerText()).toContain('Newest source: the same day.')
  await page.getByRole('slider').focus()
  for (let press = 0; press < 30; press += 1) await page.keyboard.press('ArrowLeft')
  await page.waitForFunction(() => location.search.includes('asOf=2021-03-06'))
  expect(await page.locator('.as-of').innerText()).toContain('Newest source: 5 April 2021.')
  await page.getByRole('button', { name: 'The day after' }).click()
  await page.waitForURL(siteUrl('/en?asOf=2021-03-07'))
  await close()
})

test('a link on a page that was moved leads to the day shown', async () => {
  const { page, close } = await openHome()
  await page.getByRole('slider').focus()
  for (let press = 0; press < 30; press += 1) await page.keyboard.press('ArrowLeft')
  await page.waitForFunction(() => location.search.includes('asOf=2021-03-06'))
  await page.getByRole('link', { name: 'Prisons' }).first().click()
  await page.waitForURL(siteUrl('/en/prisons?asOf=2021-03-06'))
  await close()
})

test('without a script the keys below lead to other days, and no link leads through all of them', async () => {
  const { page, close } = await openHome({ javaScriptEnabled: false })
  for (const part of ['.days-range', '.days-play']) expect([part, await page.locator(part).isVisible()]).toEqual([part, false])
  await page.getByRole('button', { name: 'A month earlier' }).click()
  expect(await page.innerText('body')).toContain('6 March 2021')
  await page.goto(siteUrl('/en'))
  expect(await page.locator('a[href*="asOf"]').count()).toBe(0)
  await close()
})
