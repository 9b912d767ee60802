import { text } from 'node:stream/consumers'
import type { Browser, Page } from 'playwright-core'
import { publishAppeal } from '@/lib/appeals/publish-appeal'
import { saveAppeal } from '@/lib/appeals/save-appeal'
import { connect, type Sql } from '@/lib/db/connect'
import { closeTeam } from '@/lib/db/team'
import { aViewer } from '../factories/a-viewer'
import { madeBy } from '../factories/an-account'
import { aPublishedAppeal, appealContent } from '../factories/an-appeal'
import { findBarriers, openBrowser, siteUrl } from '../support/browser'
import { useSiteDatabase } from '../support/case-kinds'
import { openDesks, press } from '../support/desks'
import { linksIn, waitForMail } from '../support/mailbox'
import { waitUntil } from '../support/own-site'

const SLUG = 'invented-for-signers'
const EMAIL = 'renewing@people.example'
const HEAD = 'name,signed_on,consent_basis,kind,country'
const desks = openDesks()
let browser: Browser
let sql: Sql

beforeAll(async () => {
  useSiteDatabase()
  sql = connect(process.env.VIGIL_TEST_SITE_DATABASE ?? '', { max: 1 })
  browser = await openBrowser()
  await aPublishedAppeal(SLUG)
})
afterAll(async () => {
  await sql.begin(async (transaction) => {
    await transaction`SET CONSTRAINTS ALL DEFERRED`
    const [appeal] = await transaction<{ id: string }[]>`SELECT id FROM file.appeal WHERE slug = ${SLUG}`
    const id = appeal?.id ?? null
    await transaction`DELETE FROM open.signature WHERE appeal = ${SLUG}`
    await transaction`DELETE FROM file.forgotten_signature`
    await transaction`DELETE FROM open.appeal_version WHERE slug = ${SLUG}`
    await transaction`DELETE FROM open.appeal WHERE slug = ${SLUG}`
    await transaction`DELETE FROM file.signature WHERE appeal_id = ${id}`
    await transaction`DELETE FROM file.appeal_version WHERE appeal_id = ${id}`
    await transaction`DELETE FROM file.appeal WHERE id = ${id}`
    await transaction`INSERT INTO open.change (tags) VALUES (${['appeals', `appeal:${SLUG}`]})`
  })
  await Promise.all([sql.end({ timeout: 5 }), browser.close(), desks.close(), closeTeam()])
})

/** Whether the page of the appeal names somebody now. */
async function isNamed(name: string): Promise<boolean> {
  return (await (await fetch(siteUrl(`/en/act/${SLUG}`))).text()).includes(name)
}

/** Opens the link of a message, presses its button, and answers the last part of the address that follows. */
async function follow(page: Page, message: string, step: string): Promise<string> {
  await page.goto(linksIn(message, `/fr/act/${step}?t=`)[0] ?? '')
  expect(await findBarriers(page)).toEqual([])
  await Promise.all([page.waitForURL((url) => !url.search), page.click('main button')])
  return new URL(page.url()).pathname
}

test('signatures from elsewhere are looked at, mended and brought in, and one of them is named first', async () => {
  const desk = await desks.open('administrator', `/team/appeals/${SLUG}`)
  await desk.getByRole('link', { name: 'Signatories, import and delivery' }).click()
  await desk.waitForURL(siteUrl(`/team/appeals/${SLUG}/signers`))
  await desk.fill('[name="csv"]', `${HEAD}\nInvented One,2021-03-01,on paper,person,de\nInvented Two,2021-03-02,on paper,,`)
  await desk.getByRole('button', { name: 'Look at it' }).click()
  await desk.getByText('Line 2, “country”: it must be two capital letters, as DE').waitFor()
  await desk.fill('[name="csv"]', `${HEAD}\nInvented One,2021-03-01,on paper,person,DE\nInvented Two,2021-03-02,on paper,,`)
  await press(desk, 'Look at it', '2 signatories are new.')
  expect(await isNamed('Invented One')).toBe(false)
  await press(desk, 'Bring it in', '2 signatories were brought in.')
  await waitUntil(() => isNamed('Invented One'))
  await desk.fill('#sought', 'Invented One')
  await desk.getByRole('button', { name: 'Find' }).click()
  await desk.getByRole('button', { name: 'Put Invented One at that place' }).click()
  await desk.getByRole('button', { name: 'No longer name Invented One first' }).waitFor()
  expect(await findBarriers(desk)).toEqual([])
})

test('a list that is pasted on a dead line stays, and a file is mended where its text stands', async () => {
  const desk = await desks.open('administrator', `/team/appeals/${SLUG}/signers`)
  const pasted = `${HEAD}\nInvented Three,2021-03-03,on paper,,`
  const box = desk.locator('[name="csv"]')
  await box.fill(pasted)
  await desk.context().setOffline(true)
  await desk.getByRole('button', { name: 'Look at it' }).click()
  await desk.getByText('There is no connection.').waitFor()
  expect(await box.inputValue()).toBe(pasted)
  await desk.context().setOffline(false)
  const file = `${HEAD}\nInvented Three,2021-03-03,on paper,,\nInvented Four,2021-03-04,on paper,,de`
  await desk.setInputFiles('#import-file', { name: 'signed.csv', mimeType: 'text/csv', buffer: Buffer.from(file) })
  await desk.getByRole('button', { name: 'Look at it' }).click()
  await desk.getByText('Line 3, “country”: it must be two capital letters, as DE').waitFor()
  expect(await box.inputValue()).toBe(file)
  await box.fill(file.replace(',de', ',DE'))
  await press(desk, 'Look at it', '2 signatories are new.')
  await desk.close()
})

test('an appeal is printed with its signatories, and handed over as an archive with checksums', async () => {
  const desk = await desks.open('administrator', `/team/appeals/${SLUG}/signers`)
  await desk.getByRole('link', { name: 'To print: English' }).click()
  await desk.waitForURL(siteUrl(`/team/appeals/${SLUG}/print?lang=en`))
  await desk.emulateMedia({ media: 'print' })
  expect((await desk.locator('.print-names li').allInnerTexts())[0]).toContain('Invented One')
  expect(await desk.locator('nav:visible').count()).toBe(0)
  await desk.emulateMedia({ media: 'screen' })
  await desk.goBack()
  const loading = desk.waitForEvent('download')
  await desk.getByRole('link', { name: 'Archive: the text' }).click()
  const archive = await text(await (await loading).createReadStream())
  expect(archive.slice(0, 2)).toBe('PK')
  for (const part of ['SHA256SUMS', 'signatures.csv']) expect(archive).toContain(part)
  const asVolunteer = await desks.open('volunteer', '/team')
  expect((await asVolunteer.request.get(siteUrl(`/api/team/appeals/${SLUG}/delivery`))).status()).not.toBe(200)
})

test('whoever was collected elsewhere and asks is found by name, and deleted from the page of the appeal', async () => {
  const desk = await desks.open('administrator', '/team/forget')
  await desk.fill('#sought', 'invented t')
  await desk.getByRole('button', { name: 'Find' }).click()
  await desk.waitForURL((url) => url.search !== '')
  expect(await findBarriers(desk)).toEqual([])
  await desk.getByRole('button', { name: 'Delete Invented Two for good' }).click()
  await desk.getByText('Nobody of this name was collected elsewhere.').waitFor()
  await waitUntil(async () => !(await isNamed('Invented Two')))
})

test('who signed an earlier version is invited by mail, signs the new one, and then wants no more news', async () => {
  const context = await browser.newContext({ viewport: { width: 390, height: 900 } })
  const page = await context.newPage()
  await page.goto(siteUrl(`/fr/act/${SLUG}`))
  await page.fill('#sign [name="name"]', 'Signataire inventée')
  await page.fill('#sign [name="email"]', EMAIL)
  await page.check('#sign [name="news"]')
  await page.click('#sign button')
  await page.waitForURL(siteUrl(`/fr/act/${SLUG}/thanks`))
  expect(await follow(page, await waitForMail(EMAIL, '/fr/act/confirm'), 'confirm')).toBe('/fr/act/confirmed')
  await waitUntil(() => isNamed('Signataire inventée'), () => 'the signature')
  const content = appealContent('An invented appeal, again')
  madeBy(await saveAppeal(aViewer('administrator'), { slug: SLUG, version: 1, content }))
  madeBy(await publishAppeal(aViewer('reviewer'), { slug: SLUG, version: 2 }))
  const message = await waitForMail(EMAIL, '/fr/act/renew')
  const signed = async () => (await sql<{ version: number; mailed: boolean }[]>`
    SELECT s.version, s.email IS NOT NULL AS mailed FROM file.signature s JOIN file.appeal a ON a.id = s.appeal_id
    WHERE a.slug = ${SLUG} AND s.wants_news IS NOT NULL AND s.email_digest IS NOT NULL`)[0]
  expect(await signed()).toEqual({ version: 1, mailed: true })
  expect(await follow(page, message, 'renew')).toBe('/fr/act/renewed')
  await waitUntil(async () => (await signed())?.version === 2)
  expect(await follow(page, message, 'no-news')).toBe('/fr/act/news-ended')
  await waitUntil(async () => (await signed())?.mailed === false)
  expect(await isNamed('Signataire inventée')).toBe(true)
  await context.close()
})
