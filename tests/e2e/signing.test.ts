import type { Browser, Page } from 'playwright-core'
import { connect, type Sql } from '@/lib/db/connect'
import { LOCALES } from '@/lib/i18n/locales'
import { findBarriers, openBrowser, siteUrl } from '../support/browser'
import { linksIn, waitForMail } from '../support/mailbox'
import { waitUntil } from '../support/own-site'

const APPEAL = 'say-where-they-are'
const HOSTILE = '<img src=x onerror="document.title=`hit`"><script>document.title="hit"</script>'

let browser: Browser

beforeAll(async () => {
  browser = await openBrowser()
})
afterAll(() => browser.close())

/** A page of a visitor, with a script or without. */
async function visitor(javaScriptEnabled: boolean): Promise<Page> {
  const context = await browser.newContext({ javaScriptEnabled, viewport: { width: 390, height: 900 } })
  return context.newPage()
}

async function fill(page: Page, fields: Record<string, string>) {
  for (const [name, value] of Object.entries(fields)) await page.fill(`#sign [name="${name}"]`, value)
}

/** Whether the page of the appeal shows a text now; it is asked anew. */
async function isShown(page: Page, locale: string, text: string): Promise<boolean> {
  await page.goto(siteUrl(`/${locale}/act/${APPEAL}`))
  return (await page.innerText('.signatories')).includes(text)
}

test.each(LOCALES)('somebody signs in %s, confirms by mail, appears, takes it back, and disappears', async (locale) => {
  const page = await visitor(false)
  const [name, email] = [`Invented visitor ${locale}`, `visitor-${locale}@people.example`]
  await page.goto(siteUrl(`/${locale}/act`))
  await page.click('.appeals a')
  await fill(page, { name, email, place: 'Invented town', message: HOSTILE })
  await page.click('#sign button')
  await page.waitForURL(siteUrl(`/${locale}/act/${APPEAL}/thanks`))
  const [confirm = '', withdraw = ''] = ['confirm', 'withdraw'].map((step) => `/${locale}/act/${step}?t=`)
  const message = await waitForMail(email)
  await page.goto(linksIn(message, confirm)[0] ?? '')
  await page.click('main button')
  await page.waitForURL(siteUrl(`/${locale}/act/confirmed`))
  await waitUntil(() => isShown(page, locale, name))
  expect(await page.innerText('.signatories')).toContain(HOSTILE)
  await page.goto(linksIn(message, withdraw)[0] ?? '')
  await page.click('main button')
  await page.waitForURL(siteUrl(`/${locale}/act/withdrawn`))
  await waitUntil(async () => !(await isShown(page, locale, name)))
  await page.context().close()
})

test('a script does the work that the form asks for, and the signature counts among those that did', async () => {
  const page = await visitor(true)
  await page.goto(siteUrl(`/en/act/${APPEAL}`))
  await fill(page, { name: 'Invented visitor', email: 'worker@people.example', message: 'One\nTwo «ا»' })
  await page.check('[name="news"]')
  const sent = page.waitForRequest((one) => one.method() === 'POST')
  await page.click('#sign button')
  expect(new URLSearchParams((await sent).postData() ?? '').get('work')).toMatch(/^\d+\.[\w-]{43}\.\d+$/)
  await page.waitForURL(siteUrl(`/en/act/${APPEAL}/thanks`))
  await asOwner(async (sql) => {
    const kinds = await sql<{ kind: string }[]>`SELECT DISTINCT kind FROM intake.pace WHERE taken > 0`
    expect(kinds.map(({ kind }) => kind)).toContain('signature')
  })
  const message = await waitForMail('worker@people.example')
  await page.goto(linksIn(message, '/en/act/withdraw?t=')[0] ?? '')
  await page.click('main button')
  await page.context().close()
})

test('a form is sent without the work where nothing answers what that is', async () => {
  const page = await visitor(true)
  await page.route('**/sign/work', () => undefined)
  await page.goto(siteUrl(`/en/act/${APPEAL}`))
  await fill(page, { name: 'Invented visitor', email: 'unworked@people.example' })
  const sent = page.waitForRequest((one) => one.method() === 'POST', { timeout: 30_000 })
  await page.click('#sign button')
  expect(new URLSearchParams((await sent).postData() ?? '').get('work')).toBe('')
  await page.waitForURL(siteUrl(`/en/act/${APPEAL}/thanks`))
  await page.context().close()
})

test('what is wrong with a form comes back as it was typed, and says where', async () => {
  const page = await visitor(true)
  await page.goto(siteUrl(`/en/act/${APPEAL}`))
  await page.evaluate(() => document.querySelector('form#sign')?.setAttribute('novalidate', ''))
  await fill(page, { name: '', email: 'nowhere', message: 'Stay strong.\nWe see you.' })
  await page.selectOption('[name="country"]', 'NP')
  await page.uncheck('[name="public"]')
  const answered = page.waitForResponse((one) => one.url().endsWith('/sign'))
  await page.click('#sign button')
  const answer = await answered
  expect(answer.status()).toBe(422)
  expect(answer.headers()['cache-control']).toBe('no-store')
  await page.locator('[aria-invalid="true"]').first().waitFor()
  expect(await page.inputValue('[name="message"]')).toBe('Stay strong.\nWe see you.')
  expect(await page.inputValue('[name="email"]')).toBe('nowhere')
  expect(await page.inputValue('[name="country"]')).toBe('NP')
  expect(await page.isChecked('[name="public"]')).toBe(false)
  expect(await page.locator('[aria-invalid="true"]').count()).toBe(2)
  expect(await findBarriers(page)).toEqual([])
  await page.context().close()
})

const TAKERS = 'intake.submit(uuid, text, bytea), intake.submit_unworked(uuid, text, bytea)'

/** Runs something on the database of the site, as its owner. */
async function asOwner(task: (sql: Sql) => PromiseLike<unknown>): Promise<void> {
  const sql = connect(process.env.VIGIL_TEST_SITE_DATABASE ?? '', { max: 1 })
  await task(sql)
  await sql.end({ timeout: 5 })
}

test.each([
  ['takes nothing', 'does not answer',
    (sql: Sql) => sql.unsafe(`REVOKE EXECUTE ON FUNCTION ${TAKERS} FROM vigil_intake`),
    (sql: Sql) => sql.unsafe(`GRANT EXECUTE ON FUNCTION ${TAKERS} TO vigil_intake`)],
  ['has taken its share', 'Very many people',
    (sql: Sql) => sql`
      INSERT INTO intake.pace SELECT date_trunc('minute', now()) + m * interval '1 minute', kind, part, 1000000
      FROM generate_series(0, 1) m, unnest(ARRAY['signature', 'confirmation']) kind, generate_series(0, 7) part
      ON CONFLICT (minute, kind, part) DO UPDATE SET taken = 1000000`,
    (sql: Sql) => sql`DELETE FROM intake.pace`],
])('where the database %s, what was typed comes back', async (_what, told, before, after) => {
  const page = await visitor(false)
  await asOwner(before)
  try {
    await page.goto(siteUrl(`/en/act/${APPEAL}`))
    await fill(page, { name: 'Invented visitor', email: 'nobody@people.example', message: 'It stays.' })
    await page.click('#sign button')
    expect(await page.innerText('main [role="alert"]')).toContain(told)
    expect(await page.inputValue('#sign [name="message"]')).toBe('It stays.')
    await page.goto(siteUrl(`/en/act/confirm?t=${'0'.repeat(8)}`))
    await page.click('main button')
    expect(await page.innerText('main [role="alert"]')).toContain(told)
    expect(await page.inputValue('main [name="t"]')).toBe('0'.repeat(8))
  } finally {
    await asOwner(after)
    await page.context().close()
  }
})

test('what a hostile signer writes is shown as text', async () => {
  const page = await visitor(true)
  const email = 'hostile@people.example'
  await page.goto(siteUrl(`/en/act/${APPEAL}`))
  const parts = { name: HOSTILE.slice(0, 120), description: HOSTILE.slice(0, 160), place: HOSTILE.slice(0, 80) }
  await fill(page, { ...parts, email, message: HOSTILE })
  await page.click('#sign button')
  const message = await waitForMail(email)
  await page.goto(linksIn(message, '/en/act/confirm?t=')[0] ?? '')
  await page.click('main button')
  await waitUntil(() => isShown(page, 'en', 'onerror'))
  expect(await page.locator('.signatories img, .signatories script').count()).toBe(0)
  expect(await page.title()).not.toBe('hit')
  await page.goto(linksIn(message, '/en/act/withdraw?t=')[0] ?? '')
  await page.click('main button')
  await page.context().close()
})

test.each([
  ['/en/act/say-where-they-are/sign', 'name=x&name=y', 400],
  ['/en/act/say-where-they-are/sign', 'name=x&other=y', 400],
  ['/en/act/say-where-they-are/sign', '%00', 400],
  ['/en/act/say-where-they-are/sign', 'x'.repeat(40_000), 413],
  ['/en/act/confirm', 't=x', 400],
  ['/en/act/confirm', '', 400],
  ['/en/act/say-where-they-are', '', 405],
  ['/xx/act/confirm', 't=0', 405],
])('%s answers a form that no page sends with %s', async (path, body, status) => {
  const headers = { 'content-type': 'application/x-www-form-urlencoded' }
  const answer = await fetch(siteUrl(path), { method: 'POST', body, headers, redirect: 'manual' })
  expect(answer.status).toBe(status)
  expect(answer.headers.get('set-cookie')).toBeNull()
})

/** How many submissions the database was ever given. */
async function countTaken(): Promise<number> {
  const counts: number[] = []
  await asOwner(async (sql) => {
    const [row] = await sql<{ taken: string }[]>`SELECT coalesce(sum(taken), 0) AS taken FROM intake.pace`
    counts.push(Number(row?.taken))
  })
  return counts[0] ?? NaN
}

test('a form that fills what people do not see is thanked, and counts for nothing', async () => {
  const fields = {
    kind: 'person', name: 'Invented machine', email: 'machine@people.example', public: 'yes', description: '', place: '',
    country: '', message: '',
  }
  const sign = (website: string) => fetch(siteUrl(`/en/act/${APPEAL}/sign`), {
    method: 'POST', body: new URLSearchParams({ ...fields, website }), redirect: 'manual',
  })
  const before = await countTaken()
  expect((await sign('https://a.example')).status).toBe(303)
  expect(await countTaken()).toBe(before)
  // The same without it does count.
  expect((await sign('')).status).toBe(303)
  expect(await countTaken()).toBeGreaterThan(before)
})
