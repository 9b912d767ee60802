import type { Browser } from 'playwright-core'
import { connect } from '@/lib/db/connect'
import { LOCALES } from '@/lib/i18n/locales'
import { findBarriers, openBrowser, siteUrl } from '../support/browser'
import { linksIn, waitForMail } from '../support/mailbox'
import { waitUntil } from '../support/own-site'
import { signedIn } from '../support/workspace'

const SLUG = 'raoof-mehran'

let browser: Browser
const owner = connect(process.env.VIGIL_TEST_SITE_DATABASE ?? '', { max: 1 })

beforeAll(async () => {
  browser = await openBrowser()
})
afterAll(async () => {
  await browser.close()
  await owner.end()
})

const followed = () => owner`SELECT FROM file.alert_subscription
  WHERE account_id IS NULL AND confirmed_at IS NOT NULL`

test('a reader asks in each language, confirms by mail, is told who and why, and ends it', async () => {
  const context = await browser.newContext({ javaScriptEnabled: false, viewport: { width: 390, height: 900 } })
  const page = await context.newPage()
  for (const locale of LOCALES) {
    await page.goto(siteUrl(`/${locale}/cases/${SLUG}`))
    await page.click(`a[href^="/${locale}/follow?case="]`)
    await page.fill('[name="email"]', `follower-${locale}@people.example`)
    await page.click('main form button')
    await page.waitForURL(siteUrl(`/${locale}/follow/thanks`))
    const asked = await waitForMail(`follower-${locale}@people.example`)
    await page.goto(linksIn(asked, `/${locale}/follow/confirm?t=`)[0] ?? '')
    await page.click('main button')
    await page.waitForURL(siteUrl(`/${locale}/follow/confirmed`))
  }
  await waitUntil(async () => (await followed()).length === LOCALES.length)
  // As if nothing of this person had been seen yet: all that fires is news.
  await owner`UPDATE file.alert_watch SET seen = '{}', due_on = '-infinity' WHERE picture = 'public'
    AND case_id = (SELECT id FROM file.case WHERE slug = ${SLUG})`
  for (const locale of LOCALES) {
    const told = await waitForMail(`follower-${locale}@people.example`, 'List-Unsubscribe-Post')
    expect(linksIn(told, `/${locale}/cases/${SLUG}`)).not.toEqual([])
    await page.goto(linksIn(told, `/${locale}/follow/end?t=`)[0] ?? '')
    await page.click('main button')
    await page.waitForURL(siteUrl(`/${locale}/follow/ended`))
  }
  await waitUntil(async () => (await followed()).length === 0)
  await context.close()
})

test('somebody of the team asks from a case, sees what is asked for alone, ends it, and takes that back', async () => {
  const context = await signedIn(browser, 'volunteer', 390)
  const page = await context.newPage()
  await page.goto(siteUrl(`/team/cases/${SLUG}`))
  await page.click('.case-bar a[href^="/team/alerts"]')
  expect(await page.inputValue('.alert-form [name="case"]')).toBe(SLUG)
  expect(await page.isVisible('.alert-form [name="prison"]')).toBe(false)
  await page.selectOption('.alert-form [name="scope"]', 'prison')
  expect([await page.isVisible('.alert-form [name="prison"]'), await page.isVisible('.alert-form [name="case"]')])
    .toEqual([true, false])
  await page.selectOption('.alert-form [name="scope"]', 'case')
  await page.selectOption('.alert-form [name="way"]', 'feed')
  await page.click('.alert-form button[type="submit"]')
  const feed = (await page.innerText('.shown-once')).trim()
  expect((await fetch(feed)).headers.get('content-type')).toContain('application/atom+xml')
  expect(await findBarriers(page)).toEqual([])
  await page.goto(siteUrl('/team/alerts'))
  await page.getByRole('button', { name: 'End it' }).click()
  await page.getByText('You can undo that until').waitFor()
  expect((await fetch(feed)).status).toBe(404)
  expect(await findBarriers(page)).toEqual([])
  await page.getByRole('button', { name: 'Undo' }).click()
  await page.getByRole('button', { name: 'End it' }).waitFor()
  expect((await fetch(feed)).status).toBe(200)
  await owner`DELETE FROM file.alert_subscription WHERE account_id IS NOT NULL`
  await context.close()
})
