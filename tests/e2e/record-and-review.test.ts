import type { Browser, BrowserContext } from 'playwright-core'
import { openBrowser, siteUrl } from '../support/browser'
import { chooseSource, fillInAction, openForm, openInventedCase, press, publicText, save, untilSaved } from '../support/recording'
import { signedIn } from '../support/workspace'

/** The one published case of the demonstration that these tests write to: only of what we did, never of the person. */
const SLUG = 'raoof-mehran'

let browser: Browser
let volunteer: BrowserContext
let reviewer: BrowserContext
let administrator: BrowserContext

beforeAll(async () => {
  browser = await openBrowser()
  volunteer = await signedIn(browser, 'volunteer')
  reviewer = await signedIn(browser, 'reviewer')
  administrator = await signedIn(browser, 'administrator')
})
afterAll(() => browser.close())

test('what a reviewer proposed only somebody else verifies; then it is public, and once retracted it is gone', async () => {
  const kind = 'an invented letter, written by a test'
  const form = await openForm(reviewer, SLUG)
  await fillInAction(form, kind)
  await form.getByText('More about it').click()
  await form.getByText('Everybody, once it is verified').click()
  await save(form)
  await untilSaved(form)

  await form.goto(siteUrl('/team/review'))
  await form.getByRole('link', { name: new RegExp(kind) }).first().click()
  await form.getByText('You wrote this: someone else must verify it.').waitFor()
  expect(await form.getByRole('button', { name: 'Verify' }).count()).toBe(0)
  const reader = await (await browser.newContext()).newPage()
  expect(await publicText(reader, `/en/cases/${SLUG}`, () => true)).not.toContain(kind)

  const review = await administrator.newPage()
  await review.goto(form.url())
  await press(review, 'v')
  await review.getByText('Verified.').waitFor()
  expect(await publicText(reader, `/en/cases/${SLUG}`, (text) => text.includes(kind))).toContain(kind)

  await review.goto(siteUrl(`/team/cases/${SLUG}`))
  const entry = review.locator('.log > li', { hasText: kind })
  await entry.getByText('retract', { exact: true }).click()
  await entry.locator('details[open] textarea').fill('It was an invention of a test.')
  await entry.getByRole('button', { name: 'Retract it' }).click()
  await review.locator('.claim-retracted', { hasText: kind }).waitFor()
  expect(await publicText(reader, `/en/cases/${SLUG}`, (text) => !text.includes(kind))).not.toContain(kind)
})

/** What a volunteer proposes, in the form and open before a reviewer. */
async function proposeAndReview(kind: string) {
  const form = await openForm(volunteer, SLUG)
  await fillInAction(form, kind)
  await save(form)
  await untilSaved(form)
  const review = await reviewer.newPage()
  await review.goto(siteUrl('/team/review'))
  await review.getByRole('link', { name: new RegExp(kind) }).first().click()
  return { form, review }
}

test('a verification can be undone for some seconds, and then it waits again', async () => {
  const kind = 'an invented call to an office, by a test'
  const { review } = await proposeAndReview(kind)
  await press(review, 'v')
  await review.getByText('Verified.').waitFor()
  await press(review, 'u')
  await review.getByText('Undone: it waits again.').waitFor()
  await review.getByRole('link', { name: new RegExp(kind) }).first().waitFor()
})

test('sending back needs a note, and the author meets it on the board', async () => {
  const kind = 'an invented petition, by a test'
  const { form, review } = await proposeAndReview(kind)
  await press(review, 'b')
  await review.getByText('Write a note first').waitFor()
  await review.getByLabel('Note to the volunteer').fill('To which office?')
  await review.getByRole('button', { name: 'Send back' }).click()
  await review.getByText('Sent back.').waitFor()
  await form.goto(siteUrl('/team'))
  await form.getByText('Sent back: “To which office?”').waitFor()
})

test('a phone call takes five interactions and twenty seconds at 390 pixels', async () => {
  const slug = await openInventedCase(volunteer, 'Invented Person of a call')
  const phone = await signedIn(browser, 'volunteer', 390)
  const page = await phone.newPage()
  await page.goto(siteUrl(`/team/cases/${slug}`))
  let interactions = 0
  const interact = async (what: Promise<unknown>) => {
    await what
    interactions += 1
  }
  const started = performance.now()
  await interact(page.locator('.case-bar').getByRole('link', { name: 'Record' }).click())
  await interact(page.getByText('Call, visit, letter').click())
  await interact(page.getByLabel('The day, as well as it is known').fill('yesterday'))
  await interact(chooseSource(page))
  await interact(save(page))
  await untilSaved(page)
  expect(interactions).toBeLessThanOrEqual(5)
  expect(performance.now() - started).toBeLessThan(20_000)
  await page.goto(siteUrl(`/team/cases/${slug}`))
  expect(await page.locator('.log').innerText()).toMatch(/Contact, by telephone/)
})

test('who may be the same person is shown while a name is typed, in another spelling', async () => {
  const page = await volunteer.newPage()
  await page.goto(siteUrl('/team/cases/new'))
  await page.getByLabel(/Name in Latin letters/).pressSequentially('Mehran Raouf')
  await page.locator('.same-names').getByRole('link', { name: 'Mehran Raoof' }).waitFor()
  await page.getByLabel('Name in their own script').fill('مهران رئوف')
  await page.locator('.same-names').getByRole('link', { name: 'Mehran Raoof' }).waitFor()
})
