import type { Browser, BrowserContext, Page } from 'playwright-core'
import sharp from 'sharp'
import type { Role } from '@/lib/domain/permissions/permissions'
import { findBarriers, openBrowser, siteUrl } from '../support/browser'
import { chooseSource } from '../support/recording'
import { accountOf, sendPassword, signedIn } from '../support/workspace'

/** Nobody: the person of these tests is invented. */
const NAME = 'Invented Baker Of Nowhere'
const SLUG = 'invented-baker-of-nowhere'

let browser: Browser
const contexts = new Map<Role, BrowserContext>()

beforeAll(async () => {
  browser = await openBrowser()
  for (const role of ['researcher', 'volunteer', 'reviewer', 'administrator'] as const) {
    contexts.set(role, await signedIn(browser, role))
  }
  await openInventedCase()
})
afterAll(() => browser.close())

/** A page of a matter of the invented case, as somebody sees it. */
async function open(role: Role, matter: string): Promise<Page> {
  const page = await contexts.get(role)?.newPage()
  if (!page) throw new Error(`nobody is signed in as ${role}`)
  await page.goto(siteUrl(`/team/cases/${SLUG}/${matter}`))
  return page
}

async function openInventedCase(): Promise<void> {
  const page = await contexts.get('volunteer')?.newPage()
  await page?.goto(siteUrl('/team/cases/new'))
  await page?.getByLabel('Name in Latin letters').fill(NAME)
  if (page) await chooseSource(page)
  await page?.getByRole('button', { name: 'Open the case' }).click()
  await page?.waitForURL(siteUrl(`/team/cases/${SLUG}`))
  await page?.close()
}

async function press(page: Page, button: string | RegExp, told: string): Promise<void> {
  await page.getByRole('button', { name: button }).first().click()
  await page.getByText(told).first().waitFor()
}

async function changeIdentity(page: Page, label: string, text: string): Promise<void> {
  await page.getByLabel(label).fill(text)
  await chooseSource(page)
  await page.getByLabel(/Why is it changed/).fill('An invented reason')
}

const publicStatus = async (path = `/en/cases/${SLUG}`) => (await fetch(siteUrl(path))).status

test('who somebody is, is changed by one, and verified by another', async () => {
  const volunteer = await open('volunteer', 'identity')
  await changeIdentity(volunteer, 'Occupations, one a line', 'invented baker')
  await press(volunteer, 'Save the changes', 'Saved. Someone else must verify it.')
  expect(await volunteer.getByRole('button', { name: 'Verify it' }).count()).toBe(0)
  await volunteer.getByText('You wrote this: someone else must verify it.').first().waitFor()
  const reviewer = await open('reviewer', 'identity')
  expect(await reviewer.innerText('.file-list')).toContain('invented baker')
  await press(reviewer, 'Verify it', 'Verified.')
  await press(reviewer, 'Verify it', 'Nothing waits')
  await volunteer.close()
  await reviewer.close()
})

test('what two people make of one field is shown to the second, who keeps what they typed', async () => {
  const [first, second] = [await open('volunteer', 'identity'), await open('reviewer', 'identity')]
  await changeIdentity(first, 'Home town', 'Invented Town')
  await changeIdentity(second, 'Home town', 'Invented Village')
  await second.getByLabel('In one sentence').fill('An invented person.')
  await press(first, 'Save the changes', 'Saved. Someone else must verify it.')
  await press(second, 'Save the changes', 'Somebody else changed the same field meanwhile')
  expect(await second.innerText('.file-conflict')).toMatch(/Invented Town\s+Invented Village/)
  expect(await second.getByLabel('Home town').inputValue()).toBe('Invented Village')
  expect(await second.getByLabel('In one sentence').inputValue()).toBe('An invented person.')
  await press(second, 'Save the changes', 'Saved. Someone else must verify it.')
  expect(await second.locator('input[name=homePlace]').inputValue()).toBe('Invented Village')
  await first.close()
  await second.close()
})

test('a picture is given by one, and verified by another', async () => {
  const buffer = await sharp({ create: { width: 60, height: 80, channels: 3, background: '#777' } }).png().toBuffer()
  const volunteer = await open('volunteer', 'photo')
  await volunteer.getByLabel('Picture').setInputFiles({ name: 'invented.png', mimeType: 'image/png', buffer })
  await volunteer.getByLabel('Licence, or who allowed it').fill('CC0')
  await press(volunteer, 'Send the picture', 'The picture is here. Someone else must verify it.')
  const reviewer = await open('reviewer', 'photo')
  const shown = await reviewer.locator('.file-photo').evaluate((image: HTMLImageElement) => image.naturalWidth)
  expect(shown).toBe(60)
  await press(reviewer, /^Verify that it shows/, 'The picture is verified.')
  expect(await publicStatus(`/api/v1/cases/${SLUG}/photo`)).toBe(404)
  await volunteer.close()
  await reviewer.close()
})

test('what is no picture is refused beside its field, and no role is shown what it may not do', async () => {
  const reviewer = await open('reviewer', 'photo')
  expect(await reviewer.getByLabel('Licence, or who allowed it').count()).toBe(0)
  const researcher = await open('researcher', 'publication')
  expect(await researcher.locator('main form').count()).toBe(0)
  expect((await researcher.goto(siteUrl(`/team/cases/${SLUG}/erasure`)))?.status()).toBe(404)
  const volunteer = await contexts.get('volunteer')?.newPage()
  await volunteer?.goto(siteUrl('/team/cases/raoof-mehran/photo'))
  await volunteer?.getByLabel('Picture').setInputFiles({ name: 'a.png', mimeType: 'image/png', buffer: Buffer.from('no') })
  await volunteer?.getByLabel('Licence, or who allowed it').fill('CC0')
  await volunteer?.getByRole('button', { name: 'Send the picture' }).click()
  await volunteer?.getByText('This is no JPEG, PNG or WebP').waitFor()
  for (const page of [reviewer, researcher, volunteer]) await page?.close()
})

test('consent is recorded by one, the case cleared by another, public at once, and gone at once', async () => {
  const volunteer = await open('volunteer', 'publication')
  await press(volunteer, 'Record this consent', 'Choose at least one.')
  await volunteer.getByLabel('Whose word is it?').selectOption('family')
  await volunteer.getByLabel('Given by').fill('an invented sister')
  await volunteer.getByLabel('Given on').fill('15 Esfand 1399')
  await volunteer.getByLabel('The public site').check()
  await volunteer.getByLabel('The photo').check()
  await volunteer.getByLabel(/Who weighed what harm/).fill('an invented reviewer')
  await press(volunteer, 'Record this consent', 'The consent is recorded.')
  expect(await volunteer.innerText('main')).toContain('5 March 2021')
  expect(await volunteer.getByRole('button', { name: 'Clear it for publication' }).count()).toBe(0)
  expect(await publicStatus()).toBe(404)
  const reviewer = await open('reviewer', 'publication')
  await press(reviewer, 'Clear it for publication', 'Readers see this case now.')
  const reader = await (await browser.newContext()).newPage()
  await reader.goto(siteUrl(`/en/cases/${SLUG}`))
  expect(await reader.innerText('h1')).toContain(NAME)
  expect(await reader.innerText('.case-photo')).toContain('CC0')
  expect(await findBarriers(reader)).toEqual([])
  const picture = await fetch(siteUrl(`/api/v1/cases/${SLUG}/photo`))
  expect([picture.status, picture.headers.get('content-type')]).toEqual([200, 'image/webp'])
  const tag = picture.headers.get('etag') ?? ''
  expect((await fetch(picture.url, { headers: { 'if-none-match': tag } })).status).toBe(304)
  await press(reviewer, 'Take it off everything public', 'It is off everything public.')
  expect([await publicStatus(), await publicStatus(`/api/v1/cases/${SLUG}/photo`)]).toEqual([404, 404])
  await volunteer.close()
  await reviewer.close()
})

test('how a source is reached is shown when somebody asks for it, to the case’s own people alone', async () => {
  const volunteer = await open('volunteer', 'people')
  await volunteer.getByText('Add somebody').click()
  await volunteer.getByLabel('Name').last().fill('an invented aunt')
  await volunteer.getByLabel('How they are reached').last().fill('at an invented number')
  await press(volunteer, 'Keep it', 'Kept, encrypted.')
  expect(await volunteer.innerText('main')).not.toContain('invented aunt')
  await press(volunteer, /^Show them/, 'at an invented number')
  const reviewer = await open('reviewer', 'people')
  expect(await reviewer.getByRole('button', { name: /^Show them/ }).count()).toBe(0)
  await volunteer.close()
  await reviewer.close()
})

test('the forms work without a script, and say what is wrong beside the field', async () => {
  const context = await browser.newContext({ javaScriptEnabled: false })
  const page = await context.newPage()
  await page.goto(siteUrl('/team/sign-in'))
  await sendPassword(page, accountOf('administrator'))
  await page.goto(siteUrl(`/team/cases/${SLUG}/erasure`))
  await page.getByRole('button', { name: 'Ask that this case be erased' }).click()
  expect(await page.innerText('main')).toContain('Something is needed here.')
  await page.getByLabel('Why?').selectOption('mistake')
  await page.getByRole('button', { name: 'Ask that this case be erased' }).click()
  expect(await page.innerText('main')).toContain('You asked for it: another administrator must confirm it.')
  await page.getByRole('button', { name: 'Take the request back' }).click()
  expect(await page.innerText('main')).toContain('The request is taken back.')
  await context.close()
})

describe.each([390, 1280])('at %i px', (width) => {
  test.each(['identity', 'publication', 'people', 'photo', 'erasure'])('%s fits, and bars nobody', async (matter) => {
    const page = await open('administrator', matter)
    await page.setViewportSize({ width, height: 900 })
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width)
    expect(await findBarriers(page)).toEqual([])
    expect(await page.title()).not.toContain('Baker')
    await page.close()
  })
})
