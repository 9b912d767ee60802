import type { Browser } from 'playwright-core'
import { openBrowser, siteUrl } from '../support/browser'

let browser: Browser

beforeAll(async () => {
  browser = await openBrowser()
})

afterAll(() => browser.close())

test('without a script the lines are there, and two of them can be set side by side', async () => {
  const context = await browser.newContext({ javaScriptEnabled: false })
  const page = await context.newPage()
  await page.goto(siteUrl('/en/timeline'))
  const lines = await page.locator('.axis-row').count()
  expect(lines).toBeGreaterThan(10)
  await page.getByLabel('Compare Mehran Raoof').check()
  await page.getByLabel('Compare Sepideh Gholian').check()
  await page.getByRole('button', { name: 'Compare two' }).click()
  expect(await page.innerText('.axis-compare')).toContain('126–155')
  await page.getByRole('link', { name: 'Show less time' }).click()
  expect(new URL(page.url()).searchParams.get('to')).toBe('2021-04-05')
  await context.close()
})

test('keys move and stretch the axis, the address follows, and no more lines are there than the screen needs', async () => {
  const page = await browser.newPage()
  const faults: string[] = []
  page.on('console', (message) => message.type() === 'error' && faults.push(message.text()))
  await page.goto(siteUrl('/en/timeline'), { waitUntil: 'networkidle' })
  const before = await page.innerText('.axis-window')
  await page.locator('.axis-row a').first().focus()
  await page.keyboard.press('-')
  await page.keyboard.press('ArrowLeft')
  await page.waitForURL(/from=/)
  expect(await page.innerText('.axis-window')).not.toBe(before)
  await page.keyboard.press('0')
  expect(await page.innerText('.axis-window')).toBe(before)
  expect(faults).toEqual([])
  await page.close()
})

test('what is seen is saved as a picture and as a table', async () => {
  const page = await browser.newPage()
  await page.goto(siteUrl('/en/timeline?q=raoof'), { waitUntil: 'networkidle' })
  for (const [name, begins] of [['SVG', '<svg xmlns='], ['CSV', 'slug,name,']] as const) {
    const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('link', { name }).click()])
    const answer = await fetch(download.url())
    const text = await answer.text()
    expect(text.startsWith(begins)).toBe(true)
    expect(text).toContain('Mehran Raoof')
    expect(text).not.toContain('Somayeh Kargar')
  }
  await page.close()
})

test('what is asked for wrongly counts as not asked for', async () => {
  const answer = await fetch(siteUrl('/en/timeline?from=x&to=2020-01-01&group=y&order=z&first=-1&compare=%20'))
  expect(answer.status).toBe(200)
})
