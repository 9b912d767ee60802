import type { Page } from 'playwright-core'
import sharp from 'sharp'
import { LOCALES } from '@/lib/i18n/locales'
import { findBarriers, siteUrl } from '../support/browser'
import { openDesks, press } from '../support/desks'
import { waitUntil } from '../support/own-site'

// Nobody: every witness of these tests is invented.
const desks = openDesks()
afterAll(() => desks.close())

const HOSTILE = '<img src=x onerror="document.title=`hit`"><script>document.title="hit"</script>'

/** A page of a visitor, without a script unless told otherwise. */
async function visitor(javaScriptEnabled = false): Promise<Page> {
  const browser = await desks.browser()
  const context = await browser.newContext({ javaScriptEnabled, viewport: { width: 390, height: 900 } })
  return context.newPage()
}

async function aPicture(): Promise<{ name: string; mimeType: string; buffer: Buffer }> {
  const made = sharp({ create: { width: 60, height: 40, channels: 3, background: '#a33' } })
  const buffer = await made.withExif({ IFD0: { Artist: 'Invented' } }).jpeg().toBuffer()
  return { name: 'IMG_0001.jpg', mimeType: 'image/jpeg', buffer }
}

/** The page of the workspace about what begins so, once it was taken. */
async function openTip(beginning: string): Promise<Page> {
  const page = await desks.open('reviewer', '/team/tips')
  const link = page.getByRole('link', { name: beginning })
  await waitUntil(async () => {
    await page.reload()
    return (await link.count()) > 0
  })
  await link.click()
  await page.waitForURL(/\/team\/tips\/[0-9a-f-]{36}/)
  return page
}

test.each(LOCALES)('in %s somebody tells us with a picture, is answered, and comes back with the phrase', async (locale) => {
  // Whether a page bars anybody is found out by a script.
  const hasScript = locale === 'fa'
  const page = await visitor(hasScript)
  const barriers = () => (hasScript ? findBarriers(page) : [])
  await page.goto(siteUrl(`/${locale}/tell?about=raoof-mehran`))
  expect(await page.locator('.safety li').count()).toBe(6)
  await page.fill('#tell-text', `Invented word in ${locale}. ${HOSTILE}`)
  await page.setInputFiles('#tell-pictures', await aPicture())
  await page.click('#tell button')
  const phrase = await page.innerText('.phrase')
  expect(phrase.split(' ')).toHaveLength(8)
  expect(await barriers()).toEqual([])
  const reviewer = await openTip(`Invented word in ${locale}`)
  expect(await reviewer.innerText('main')).toContain('Raoof')
  expect(await reviewer.title()).not.toBe('hit')
  const width = await reviewer.locator('.told-picture').evaluate((image: HTMLImageElement) => image.naturalWidth)
  expect(width).toBe(60)
  await reviewer.fill('[name="text"]', `Invented answer in ${locale}`)
  await press(reviewer, 'Send the answer', 'The answer lies ready for its sender.')
  await page.goto(siteUrl(`/${locale}/tell/back`))
  await page.fill('#phrase', phrase.toUpperCase())
  await page.click('main button')
  expect(await page.innerText('.answers')).toContain(`Invented answer in ${locale}`)
  expect(page.url()).toBe(siteUrl(`/${locale}/tell/back`))
  await page.fill('#tell-text', `More from ${locale}`)
  await page.click('main button')
  await page.locator('main [role="status"]').waitFor()
  expect(await barriers()).toEqual([])
  await waitUntil(async () => {
    await reviewer.reload()
    return (await reviewer.innerText('main')).includes(`More from ${locale}`)
  })
  await reviewer.getByRole('button', { name: 'Delete at once' }).click()
  await reviewer.waitForURL(siteUrl('/team/tips'))
  expect(await page.context().cookies()).toEqual([])
  await page.context().close()
  await reviewer.close()
})

test('what cannot be taken comes back as it was typed, and is kept by nobody', async () => {
  const page = await visitor()
  await page.goto(siteUrl('/en/tell?kind=correction'))
  const text = 'کلمه '.repeat(1_900)
  await page.fill('#tell-text', text)
  await page.setInputFiles('#tell-pictures', { name: 'a.pdf', mimeType: 'application/pdf', buffer: Buffer.from('%PDF-1.7') })
  const [answer] = await Promise.all([page.waitForResponse((one) => one.request().method() === 'POST'), page.click('#tell button')])
  expect([answer.status(), answer.headers()['cache-control']]).toEqual([422, 'no-store'])
  expect(await page.inputValue('#tell-text')).toBe(text)
  expect(await page.innerText('main [role="alert"]')).toContain('photograph the pages')
  expect(await page.isChecked('[value="correction"]')).toBe(true)
  await page.goto(siteUrl('/en/tell/back'))
  await page.fill('#phrase', 'eight words that we have never given anybody')
  await page.click('main button')
  expect(await page.innerText('main [role="alert"]')).toContain('eight words')
  await page.context().close()
})

test('what was told is put on record in two steps: as an event with its text in the note, and as a source', async () => {
  const page = await visitor()
  await page.goto(siteUrl('/en/tell?about=raoof-mehran'))
  await page.fill('#tell-text', 'Invented event that somebody saw')
  await page.uncheck('[name="reply"]')
  await page.click('#tell button')
  await page.waitForURL(siteUrl('/en/tell/thanks'))
  expect(await page.locator('.phrase').count()).toBe(0)
  await page.context().close()
  const reviewer = await openTip('Invented event that somebody saw')
  const address = reviewer.url()
  await reviewer.getByRole('link', { name: 'Make a proposed event' }).click()
  await reviewer.locator('[name="note"]').waitFor({ state: 'attached' })
  expect(await reviewer.inputValue('[name="note"]')).toBe('Invented event that somebody saw')
  await reviewer.goto(address)
  await reviewer.getByRole('button', { name: 'Make a source' }).click()
  await reviewer.waitForURL(/\/team\/sources\/source-/)
  expect(await reviewer.inputValue('[name="note"]')).toBe('Invented event that somebody saw')
  await reviewer.goto(address)
  await reviewer.getByRole('button', { name: 'Delete at once' }).click()
  await reviewer.waitForURL(siteUrl('/team/tips'))
  await reviewer.close()
})

test.each([
  ['/en/tell', 'application/x-www-form-urlencoded', 'kind=witness', 415],
  ['/en/tell', 'multipart/form-data; boundary=b', '--b--', 422],
  ['/en/tell/back', 'application/x-www-form-urlencoded', 'phrase=a&other=b', 400],
  ['/en/tell/thanks', 'application/x-www-form-urlencoded', '', 405],
])('%s answers a form of %s that no page sends with %s', async (path, type, body, status) => {
  const answer = await fetch(siteUrl(path), { method: 'POST', body, headers: { 'content-type': type } })
  expect(answer.status).toBe(status)
})
