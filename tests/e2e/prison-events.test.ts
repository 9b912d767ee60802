import type { Browser, BrowserContext, Page } from 'playwright-core'
import type { Role } from '@/lib/domain/permissions/permissions'
import { findBarriers, openBrowser, siteUrl } from '../support/browser'
import { chooseSource, publicText } from '../support/recording'
import { signedIn } from '../support/workspace'

let browser: Browser

beforeAll(async () => {
  browser = await openBrowser()
})
afterAll(() => browser.close())

/** A page of somebody of a role, and the way to close it. */
async function pageOf(role: Role, width?: number): Promise<[Page, BrowserContext]> {
  const context = await signedIn(browser, role, width)
  return [await context.newPage(), context]
}

const HERE = '/team/prisons/bushehr'
const done = (page: Page, what: string) => page.waitForURL(new RegExp(`/team/prisons/\\w+\\?done=${what}$`))

/** Fills in the question why under a step, and takes it. */
async function takeStep(page: Page, step: string, button: string, why: string) {
  await page.locator('.event-acts summary', { hasText: new RegExp(`^${step}$`) }).click()
  await page.locator('details.step[open] textarea').fill(why)
  await page.getByRole('button', { name: button, exact: true }).click()
}

test('an event at a prison is recorded, sent back, answered, verified, edited and verified anew, by two people', async () => {
  const [[volunteer, one], [reviewer, two]] = [await pageOf('volunteer'), await pageOf('reviewer')]
  await volunteer.goto(siteUrl(`${HERE}/record`))
  await volunteer.getByText('Epidemic', { exact: true }).click()
  await volunteer.locator('#field-date').fill('2 March 2021')
  await chooseSource(volunteer, 'An Emergency Appeal')
  await volunteer.getByText('everybody', { exact: true }).click()
  await volunteer.getByRole('button', { name: 'Save as proposed' }).click()
  await done(volunteer, 'recorded')

  await reviewer.goto(siteUrl(HERE))
  await takeStep(reviewer, 'send back', 'Send it back', 'Which ward?')
  await done(reviewer, 'sent_back')
  await volunteer.goto(siteUrl(HERE))
  expect(await volunteer.locator('.at-prison').innerText()).toContain('Sent back to volunteer: “Which ward?”')
  await takeStep(volunteer, 'answer', 'Answer', 'It is not known')
  await done(volunteer, 'answered')

  await reviewer.goto(siteUrl(HERE))
  await reviewer.getByRole('button', { name: 'Verify: Epidemic' }).click()
  await done(reviewer, 'verified')
  expect(await reviewer.locator('.at-prison').innerText()).toContain('written by volunteer, verified by reviewer')
  const anyone = await (await browser.newContext()).newPage()
  const isShown = (text: string) => text.includes('2 March 2021')
  expect(await publicText(anyone, '/en/prisons/bushehr', isShown)).toContain('Epidemic')

  await reviewer.getByRole('link', { name: 'Edit: Epidemic' }).click()
  await reviewer.locator('#field-date').fill('3 March 2021')
  await reviewer.locator('#field-why').fill('The paper was corrected')
  await reviewer.getByRole('button', { name: 'Save as proposed' }).click()
  await done(reviewer, 'event_edited')
  // Who edits wrote it: an edit voids the verification, and nobody verifies their own.
  expect(await reviewer.getByRole('button', { name: 'Verify: Epidemic' }).count()).toBe(0)
  expect(isShown(await publicText(anyone, '/en/prisons/bushehr', (text) => !isShown(text)))).toBe(false)
  const [administrator, three] = await pageOf('administrator')
  await administrator.goto(siteUrl(HERE))
  await administrator.getByRole('button', { name: 'Verify: Epidemic' }).click()
  await done(administrator, 'verified')
  expect(await publicText(anyone, '/en/prisons/bushehr', (text) => text.includes('3 March 2021'))).toContain('Epidemic')

  await takeStep(administrator, 'dispute', 'Dispute it', 'Denied by the ministry')
  await done(administrator, 'disputed')
  await takeStep(administrator, 'retract', 'Retract it', 'A mistake')
  await done(administrator, 'retracted')
  const history = await administrator.locator('.change-list').innerText()
  expect(history).toMatch(/administrator retracted: Epidemic[\s\S]+“A mistake”[\s\S]+reviewer edited: Epidemic[\s\S]+“The paper was corrected”/)
  const edit = administrator.locator('.change-list > li', { hasText: 'reviewer edited' })
  await edit.getByText('Restore this version').click()
  await edit.getByRole('button', { name: 'Restore it' }).click()
  await done(administrator, 'event_restored')
  expect(await administrator.locator('.at-prison').innerText()).toMatch(/Epidemic, 3 March 2021\s+proposed/)
  await takeStep(administrator, 'retract', 'Retract it', 'The end of the test')
  await done(administrator, 'retracted')
  await Promise.all([one, two, three].map((context) => context.close()))
})

test('of two who edit one event, the second sees both versions and loses nothing', async () => {
  const [[volunteer, one], [reviewer, two]] = [await pageOf('volunteer'), await pageOf('reviewer')]
  await volunteer.goto(siteUrl(`${HERE}/record`))
  await volunteer.getByText('Riot', { exact: true }).click()
  await volunteer.locator('#field-date').fill('4 March 2021')
  await chooseSource(volunteer, 'An Emergency Appeal')
  await volunteer.getByRole('button', { name: 'Save as proposed' }).click()
  await done(volunteer, 'recorded')
  for (const page of [volunteer, reviewer]) {
    await page.goto(siteUrl(HERE))
    await page.getByRole('link', { name: 'Edit: Riot' }).click()
    await page.locator('#field-date').waitFor()
  }
  await volunteer.locator('#field-date').fill('5 March 2021')
  await volunteer.locator('#field-note').fill('An invented note')
  await volunteer.getByRole('button', { name: 'Save as proposed' }).click()
  await done(volunteer, 'event_edited')

  await reviewer.locator('#field-date').fill('6 March 2021')
  await reviewer.locator('#field-locator').fill('page 7')
  await reviewer.getByRole('button', { name: 'Save as proposed' }).click()
  const refusal = await reviewer.locator('.refusal').innerText()
  expect(refusal).toMatch(/When\?\s+2021-03-05|When\?\s+5 March 2021/)
  expect(refusal).toContain('6 March 2021')
  expect(await reviewer.locator('#field-date').inputValue()).toBe('6 March 2021')
  expect(await reviewer.locator('#field-locator').inputValue()).toBe('page 7')
  expect(await reviewer.locator('#field-note').inputValue()).toBe('An invented note')
  expect(await findBarriers(reviewer)).toEqual([])
  await reviewer.getByRole('button', { name: 'Save as proposed' }).click()
  await done(reviewer, 'event_edited')
  const here = await reviewer.locator('.at-prison > li', { hasText: 'Riot' }).innerText()
  expect(here).toMatch(/6 March 2021[\s\S]+An invented note[\s\S]+page 7/)
  await takeStep(volunteer, 'retract', 'Retract it', 'The end of the test')
  await volunteer.getByText('It was changed meanwhile. This is how it stands now.').waitFor()
  expect(await volunteer.locator('.at-prison > li', { hasText: 'Riot' }).innerText()).toContain('page 7')
  expect(await volunteer.locator('details.step[open] textarea').inputValue()).toBe('The end of the test')
  await volunteer.getByRole('button', { name: 'Retract it', exact: true }).click()
  await done(volunteer, 'retracted')
  await Promise.all([one, two].map((context) => context.close()))
})

test('of two who edit one prison, other fields merge, and the same one shows both versions; a version is gone back to', async () => {
  const both = [await pageOf('administrator'), await pageOf('administrator')] as const
  const [[first], [second]] = both
  for (const page of [first, second]) await page.goto(siteUrl('/team/prisons/qarchak/edit'))
  const whom = 'Whom it holds: women, men, mixed, or in other words'
  const before = await first.getByLabel(whom).inputValue()
  await first.getByLabel(whom).fill('an invented word')
  await first.getByLabel('Province').fill('Invented')
  await first.getByRole('button', { name: 'Save the changes' }).click()
  await done(first, 'edited')
  await second.getByLabel('Other names').fill('An invented alias')
  await second.getByLabel(whom).fill('another word')
  await second.getByRole('button', { name: 'Save the changes' }).click()
  expect(await second.locator('.kept-conflict').innerText()).toMatch(/an invented word\s+another word/)
  expect(await second.getByLabel('Province').inputValue()).toBe('Invented')
  expect(await second.getByLabel('Other names').inputValue()).toBe('An invented alias')
  await second.getByLabel(whom).fill('an invented word')
  await second.getByRole('button', { name: 'Save the changes' }).click()
  await done(second, 'edited')
  await second.goto(siteUrl('/team/prisons/qarchak'))
  const imported = second.locator('.change-list > li', { hasText: 'imported' }).last()
  await imported.getByText('Restore this version').click()
  await imported.getByRole('button', { name: 'Restore it' }).click()
  await done(second, 'edited')
  await second.goto(siteUrl('/team/prisons/qarchak/edit'))
  expect(await second.getByLabel(whom).inputValue()).toBe(before)
  await Promise.all(both.map(([, context]) => context.close()))
})

test.each([390, 1280])('the pages of events and of a history fit %i px and bar nobody', async (width) => {
  const [page, context] = await pageOf('reviewer', width)
  await page.goto(siteUrl(HERE))
  for (const path of [HERE, `${HERE}/history`, '/team/sources/appeal-2021/edit']) {
    await page.goto(siteUrl(path), { waitUntil: 'load' })
    for (const fold of await page.locator('main details > summary').all()) await fold.click()
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width)
    expect(await findBarriers(page)).toEqual([])
  }
  await context.close()
})
