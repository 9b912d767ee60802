import ICAL from 'ical.js'
import type { Browser, Page } from 'playwright-core'
import { connect } from '@/lib/db/connect'
import { LOCALES } from '@/lib/i18n/locales'
import { findBarriers, openBrowser, siteUrl } from '../support/browser'
import { openDesks } from '../support/desks'
import { waitForMail } from '../support/mailbox'
import { waitUntil } from '../support/own-site'

const HOSTILE = '<img src=x onerror="document.title=`hit`"><script>document.title="hit"</script>'
const desks = openDesks()
let browser: Browser

beforeAll(async () => {
  browser = await openBrowser()
})
afterAll(async () => {
  await Promise.all([browser.close(), desks.close()])
  const sql = connect(process.env.VIGIL_TEST_SITE_DATABASE ?? '', { max: 1 })
  await sql.begin(async (transaction) => {
    // Those of the demonstration are of its year.
    await transaction`DELETE FROM open.gathering WHERE starts_at > '2029-01-01'`
    await transaction`DELETE FROM file.gathering WHERE starts_at > '2029-01-01'`
    await transaction`INSERT INTO open.change (tags) VALUES (ARRAY['gatherings'])`
  })
  await sql.end({ timeout: 5 })
})

/** Announces a gathering, and comes to the page that thanks for it. */
async function announce(page: Page, locale: string, fields: Record<string, string>): Promise<void> {
  await page.goto(siteUrl(`/${locale}/act/gatherings`))
  await page.click('.gathering-list .btn.main')
  await page.selectOption('[name="kind"]', 'screening')
  await page.selectOption('[name="zone"]', 'Europe/Berlin')
  for (const [name, value] of Object.entries(fields)) await page.fill(`form.signing [name="${name}"]`, value)
  await page.click('form.signing .btn.main')
  await page.waitForURL(siteUrl(`/${locale}/act/gatherings/thanks`))
}

/** Opens what was announced under a title in the workspace, once it has come through. */
async function openAtDesk(title: string): Promise<Page> {
  const desk = await desks.open('reviewer', '/team/gatherings')
  const link = desk.getByRole('link', { name: title })
  await waitUntil(async () => {
    await desk.reload()
    return await link.count() > 0
  })
  await link.click()
  await desk.getByRole('button', { name: 'Let it be seen' }).waitFor()
  expect(await findBarriers(desk)).toEqual([])
  return desk
}

async function readCalendar(path: string): Promise<ICAL.Component[]> {
  const answer = await fetch(siteUrl(path))
  expect(answer.headers.get('content-type')).toBe('text/calendar; charset=utf-8')
  return new ICAL.Component(ICAL.parse(await answer.text())).getAllSubcomponents('vevent')
}

test.each(LOCALES)('somebody announces a gathering in %s, a reviewer lets it through, and a calendar reads it', async (locale) => {
  const context = await browser.newContext({ javaScriptEnabled: false, viewport: { width: 390, height: 900 } })
  const [page, title, email] = [await context.newPage(), `Invented film ${locale}`, `film-${locale}@people.example`]
  // Persian readers write days of their own calendar: browsers offer them none.
  const day = locale === 'fa' ? '۱۴۰۹/۴/۱۰' : '2030-07-01'
  const fields = { title, day, from: '19:30', until: '21:00', place: 'Invented Hall', email, description: HOSTILE }
  await announce(page, locale, fields)
  const desk = await openAtDesk(title)
  expect((await page.goto(siteUrl(`/${locale}/act/gatherings`)))?.status()).toBe(200)
  expect(await page.innerText('main')).not.toContain(title)
  await desk.getByRole('button', { name: 'Let it be seen' }).click()
  await desk.getByRole('button', { name: 'Say that it is cancelled' }).waitFor()
  await waitUntil(async () => {
    await page.goto(siteUrl(`/${locale}/act/gatherings`))
    return (await page.innerText('main')).includes(title)
  })
  await page.getByRole('link', { name: title }).click()
  expect(await page.innerText('.gathering')).toContain(HOSTILE)
  expect(await page.innerText('.gathering-facts')).toContain('Europe/Berlin')
  const [event] = await readCalendar(`${new URL(page.url()).pathname}/calendar.ics`)
  expect(event?.getFirstPropertyValue('summary')).toBe(title)
  expect(String(event?.getFirstPropertyValue('dtstart'))).toBe('2030-07-01T17:30:00Z')
  expect(await waitForMail(email)).toContain(new URL(page.url()).pathname)
  await Promise.all([context.close(), desk.close()])
})

test('what is cancelled says so on its page and in every calendar, and nothing hostile runs', async () => {
  const context = await browser.newContext()
  const page = await context.newPage()
  const title = `Invented vigil ${HOSTILE}`
  const texts = { title, place: HOSTILE, organiser: HOSTILE, languages: HOSTILE, description: HOSTILE }
  await announce(page, 'en', { ...texts, day: '2030-08-01', from: '20:00', link: 'https://meet.example/<img>' })
  const desk = await openAtDesk(title)
  await desk.getByRole('button', { name: 'Let it be seen' }).click()
  await desk.getByRole('button', { name: 'Say that it is cancelled' }).waitFor()
  await desk.getByLabel('Reason').first().fill('The hall is closed.')
  await desk.getByRole('button', { name: 'Say that it is cancelled' }).click()
  await desk.getByText('The reason given: The hall is closed.').waitFor()
  await waitUntil(async () => {
    await page.goto(siteUrl('/en/act/gatherings'))
    return (await page.innerText('main')).includes('Cancelled:')
  })
  await page.getByRole('link', { name: 'Invented vigil' }).click()
  expect(await page.innerText('.gathering')).toContain('This gathering does not take place. The hall is closed.')
  expect(await findBarriers(page)).toEqual([])
  for (const one of [page, desk]) {
    expect(await one.locator('main img, main script').count()).toBe(0)
    expect(await one.title()).not.toBe('hit')
  }
  const events = await readCalendar('/en/act/gatherings/calendar.ics')
  const off = events.filter((event) => event.getFirstPropertyValue('status') === 'CANCELLED')
  expect(off.map((event) => String(event.getFirstPropertyValue('summary')).slice(0, 25))).toEqual(['Cancelled: Invented vigil'])
  await context.close()
})

test('what is wrong with the form comes back as it was typed, and says where', async () => {
  const context = await browser.newContext({ javaScriptEnabled: false })
  const page = await context.newPage()
  const body = new URLSearchParams({
    kind: 'vigil', title: 'An invented vigil', day: 'soon', from: '19:30', until: '', zone: 'Asia/Tehran', place: '',
    link: '', languages: '', capacity: '', organiser: '', description: 'Bring\nothers.', appeal: '', email: '', website: '',
  })
  const answer = await fetch(siteUrl('/en/act/gatherings/propose'), { method: 'POST', body })
  expect([answer.status, answer.headers.get('cache-control')]).toEqual([422, 'no-store'])
  await page.setContent(await answer.text())
  expect(await page.inputValue('[name="title"]')).toBe('An invented vigil')
  expect(await page.inputValue('textarea[name="description"]')).toBe('Bring\nothers.')
  expect(await page.inputValue('[name="zone"]')).toBe('Asia/Tehran')
  expect(await page.locator('[aria-invalid="true"]').evaluateAll((all) => all.map((one) => one.getAttribute('name'))))
    .toEqual(['day'])
  await context.close()
})
