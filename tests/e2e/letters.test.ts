import type { Browser, Page } from 'playwright-core'
import { connect } from '@/lib/db/connect'
import { LOCALES } from '@/lib/i18n/locales'
import { findBarriers, openBrowser, siteUrl } from '../support/browser'
import { openDesks } from '../support/desks'
import { waitUntil } from '../support/own-site'

const CALL = 'write-for-those-held'
const HOSTILE = '<img src=x onerror="document.title=`hit`"><script>document.title="hit"</script>&bcc=x@y.example'

const desks = openDesks()
let browser: Browser

beforeAll(async () => {
  browser = await openBrowser()
  await giveAddress('office&cc=somebody@office.example')
})
afterAll(async () => {
  await giveAddress(null)
  await Promise.all([browser.close(), desks.close()])
})

/** Gives the office of the demonstration an invented address, as though its file had it. */
async function giveAddress(email: string | null): Promise<void> {
  const sql = connect(process.env.VIGIL_TEST_SITE_DATABASE ?? '', { max: 1 })
  await sql`UPDATE open.addressee SET email = ${email} WHERE id = 'iran-judiciary-2021'`
  await sql`INSERT INTO open.change (tags) VALUES (${['letters', 'list']})`
  await sql.end({ timeout: 5 })
}

/** The page of the call as a visitor sees it, once it has the address of the office. */
async function visit(locale: string, javaScriptEnabled: boolean): Promise<Page> {
  const context = await browser.newContext({ javaScriptEnabled, viewport: { width: 390, height: 900 } })
  const page = await context.newPage()
  await waitUntil(async () => {
    await page.goto(siteUrl(`/${locale}/act/letters/${CALL}`))
    return (await page.locator('[data-part="mail"]').count()) > 0
  })
  return page
}

/** What a mail program is handed by the link of the first letter. */
async function mailOf(page: Page) {
  const url = new URL((await page.locator('[data-part="mail"]').first().getAttribute('href')) ?? '')
  const { searchParams } = url
  return { keys: [...searchParams.keys()], subject: searchParams.get('subject'), body: searchParams.get('body') ?? '' }
}

/** How many letters the page says were sent. */
async function countOf(page: Page, locale: string): Promise<string> {
  await page.goto(siteUrl(`/${locale}/act/letters/${CALL}`))
  return page.innerText('.letter-count')
}

test.each(LOCALES)('somebody writes a letter in %s, without a script, and says so', async (locale) => {
  const page = await visit(locale, false)
  await page.goto(siteUrl(`/${locale}/act/say-where-they-are`))
  await page.click('.letter-lines a')
  await page.waitForURL(siteUrl(`/${locale}/act/letters/${CALL}`))
  const [warning, letter] = [page.locator('.letter-warning'), page.locator('.letter-write').first()]
  expect((await warning.boundingBox())?.y).toBeLessThan((await letter.boundingBox())?.y ?? 0)
  const { keys, subject, body } = await mailOf(page)
  expect(keys).toEqual(['subject', 'body'])
  expect(subject).toBe(await page.inputValue('[data-part="subject"]'))
  expect(body.replaceAll('\r\n', '\n')).toBe(await page.inputValue('[data-part="body"]'))
  expect(body).toMatch(locale === 'fa' ? /– .*۹ نفر/ : /– .*9 /)
  expect(body).toContain(siteUrl(`/${locale}/act/say-where-they-are?asOf=2021-04-05`))
  expect(await page.locator('[data-part="tools"]:visible').count()).toBe(0)
  expect(await page.locator('.letter-other').count()).toBe(locale === 'fa' ? 0 : 1)
  const before = await page.innerText('.letter-count')
  await page.click('.letter-sent button')
  await page.waitForURL(siteUrl(`/${locale}/act/letters/${CALL}/thanks`))
  await waitUntil(async () => (await countOf(page, locale)) !== before)
  expect(await page.context().cookies()).toEqual([])
  await page.context().close()
})

test('what a writer changes is what is sent, printed and copied, and no text of theirs runs or adds a field', async () => {
  const page = await visit('en', true)
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write'])
  await page.locator('[data-part="subject"]').first().fill(`Mine ${HOSTILE}`)
  await page.locator('[data-part="body"]').first().fill(`Dear Sir,\n${HOSTILE}`)
  expect(await mailOf(page)).toEqual({
    keys: ['subject', 'body'], subject: `Mine ${HOSTILE}`, body: `Dear Sir,\r\n${HOSTILE}`,
  })
  await page.getByRole('button', { name: 'Copy the text' }).first().click()
  await page.getByText('The subject and the letter are copied.').waitFor()
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(`Mine ${HOSTILE}\n\nDear Sir,\n${HOSTILE}`)
  await page.emulateMedia({ media: 'print' })
  expect(await page.innerText('body')).toContain('Dear Sir,')
  expect(await page.locator('.letter-desk:visible, .letter-warning:visible, .nav:visible, footer:visible').count()).toBe(0)
  expect(await page.locator('.letter-printed:visible').count()).toBe(1)
  expect(await page.locator('.letter-printed img, .letter-printed script').count()).toBe(0)
  expect(await page.title()).not.toBe('hit')
  await page.emulateMedia({ media: 'screen' })
  expect(await findBarriers(page)).toEqual([])
  await page.context().close()
})

test.each([
  [`/en/act/letters/${CALL}/sent`, 'x=1', 400],
  [`/en/act/letters/${CALL}/sent`, 'website=a&website=b', 400],
  [`/en/act/letters/${CALL}`, '', 405],
])('%s answers what no form of ours sends (%s) with %s', async (path, body, status) => {
  const headers = { 'content-type': 'application/x-www-form-urlencoded' }
  expect((await fetch(siteUrl(path), { method: 'POST', body, headers, redirect: 'manual' })).status).toBe(status)
})

test.each(['/en/act/letters/nothing', '/en/act/letters/nothing/sent', '/en/act/letters/%00'])('%s is no call', async (path) => {
  const { status } = await fetch(siteUrl(path))
  expect(status).toBeGreaterThanOrEqual(400)
  expect(status).toBeLessThan(500)
})

test('the workspace writes a call that another person publishes, and takes it off again', async () => {
  const slug = 'invented-call'
  const writer = await desks.open('administrator', '/team/letters/new?appeal=say-where-they-are')
  await writer.fill('[name="slug"]', slug)
  await writer.fill('[name="to"]', 'iran-judiciary-2021')
  await writer.getByRole('button', { name: 'Save this version' }).click()
  await writer.waitForURL(siteUrl(`/team/letters/${slug}`))
  await writer.getByText('You wrote this version').first().waitFor()
  expect((await fetch(siteUrl(`/en/act/letters/${slug}`))).status).toBe(404)
  const reviewer = await desks.open('reviewer', `/team/letters/${slug}`)
  await reviewer.locator('details.step summary').first().click()
  expect(await reviewer.innerText('details.step')).toContain('for whom this appeal speaks')
  await reviewer.getByRole('button', { name: 'Publish this version' }).click()
  await waitUntil(async () => (await fetch(siteUrl(`/en/act/letters/${slug}`))).status === 200)
  const last = await desks.open('administrator', `/team/letters/${slug}`)
  await last.getByRole('button', { name: 'Take it off the public site' }).click()
  await waitUntil(async () => (await fetch(siteUrl(`/en/act/letters/${slug}`))).status === 404)
})

test.each([
  ['case', '/team/cases/raoof-mehran', 'A call to write for this person', 'caseSlug', 'raoof-mehran'],
  ['appeal', '/team/appeals/say-where-they-are', 'Write a call for letters for those', 'appeal', 'say-where-they-are'],
])('the page of a %s leads to the form of a call to write, filled in', async (_what, path, link, field, value) => {
  const page = await desks.open('reviewer', path)
  await page.getByRole('link', { name: link }).click()
  await page.waitForURL((url) => url.pathname === '/team/letters/new')
  expect(await page.inputValue(`[name="${field}"]`)).toBe(value)
})

test('an invitation to sign is made one person’s in the browser alone', async () => {
  const page = await desks.open('reviewer', '/team/appeals/say-where-they-are/invitation')
  const asked: string[] = []
  page.on('request', (request) => asked.push(request.url()))
  await page.getByLabel('Name').fill('Prof. Invented')
  await page.getByLabel('Language of the letter').selectOption('fr')
  const href = (await page.getByRole('link', { name: 'Open in my mail program' }).getAttribute('href')) ?? ''
  const { searchParams } = new URL(href)
  expect(searchParams.get('body')).toMatch(/^Prof\. Invented\r\n\r\nProf\. Invented,\r\n\r\n/)
  expect(searchParams.get('body')).toContain('/fr/act/say-where-they-are')
  expect(asked).toEqual([])
})
