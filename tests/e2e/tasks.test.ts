import { randomUUID } from 'node:crypto'
import type { Browser, Page } from 'playwright-core'
import { closeTeam } from '@/lib/db/team'
import { dayOf } from '@/lib/domain/dates/day'
import type { Viewer } from '@/lib/domain/permissions/viewer'
import { createCase } from '@/lib/records/create-case'
import { recordEvent } from '@/lib/records/record-event'
import { retractEvent } from '@/lib/records/retract-event'
import { findBarriers, openBrowser, siteUrl } from '../support/browser'
import { anAccount, useSiteDatabase } from '../support/case-kinds'
import { press } from '../support/recording'
import { signedIn } from '../support/workspace'

const ON = dayOf(2021, 4, 5)
const NAME = `Invented Unheard ${randomUUID().slice(0, 6)}`

let browser: Browser
let author: Viewer
let slug = ''
let arrest = ''

/** Somebody invented, of whom nobody heard since the arrest: U02 is critical. */
beforeAll(async () => {
  useSiteDatabase()
  author = await anAccount('volunteer')
  const opened = await createCase(author, { identity: { nameLatin: NAME }, sourceId: 'appeal-2021' }, ON)
  if (!opened.ok) throw new Error(opened.reason)
  const { caseId } = opened.value
  slug = opened.value.slug
  const made = await recordEvent(author, { caseId, type: 'arrest', date: '2021-01-01', sourceIds: ['appeal-2021'] }, ON)
  if (!made.ok) throw new Error(made.reason)
  arrest = made.value.eventId
  browser = await openBrowser()
})
afterAll(async () => {
  // Nobody else's board shows what these tests made.
  await retractEvent(author, { eventId: arrest, version: 1, note: 'it was invented' }, ON)
  await browser.close()
  await closeTeam()
})

const task = (page: Page) => page.locator('#task-U02')
const said = (page: Page) => task(page).locator('> p').innerText()
const open = (page: Page, step: string) => task(page).locator('summary', { hasText: new RegExp(`^${step}$`) }).click()
const send = (page: Page, button: string) => task(page).getByRole('button', { name: button, exact: true }).click()
const shows = (page: Page, state: string) => page.locator(`#task-U02[data-state=${state}]`).waitFor()

test('one takes a reason, the other is told who has it, and it is answered by what was done', async () => {
  const [one, two] = [await signedIn(browser, 'volunteer'), await signedIn(browser, 'reviewer')]
  const [volunteer, reviewer] = [await one.newPage(), await two.newPage()]
  await reviewer.goto(siteUrl(`/team/cases/${slug}`))
  // From the board with one key to the reason, and with the same one to its step.
  await volunteer.goto(siteUrl('/team?queue=act&show=500'))
  await volunteer.locator('.board-table [data-row-link]', { hasText: NAME }).focus()
  await press(volunteer, 't')
  await volunteer.waitForURL(`**/team/cases/${slug}#task-U02`)
  await task(volunteer).locator('[data-row-link]:focus').waitFor()
  expect(await said(volunteer)).toBe('Nobody has it yet.')
  await press(volunteer, 't')
  await send(volunteer, 'Take it')
  await shows(volunteer, 'take')
  expect(await said(volunteer)).toMatch(/^You have it until /)

  await open(reviewer, 'take')
  await send(reviewer, 'Take it')
  await shows(reviewer, 'take')
  expect(await said(reviewer)).toMatch(/^volunteer has it until /)
  expect(await task(reviewer).locator('summary', { hasText: /^take$/ }).count()).toBe(0)
  await reviewer.goto(siteUrl('/team?queue=act&show=500'))
  expect(await reviewer.locator('.board-table').innerText()).not.toContain(NAME)

  await open(volunteer, 'record what I did')
  await task(volunteer).getByLabel('What did you do?').fill('an invented call to a court')
  await send(volunteer, 'Record it')
  await shows(volunteer, 'answer')
  expect(await volunteer.locator('.log').innerText()).toContain('an invented call to a court')
  await open(volunteer, 'undo')
  await send(volunteer, 'Undo the last step')
  await shows(volunteer, 'take')
  expect(await findBarriers(volunteer)).toEqual([])
  await open(volunteer, 'give back')
  await send(volunteer, 'Give it back')
  await shows(volunteer, 'open')
  await Promise.all([one.close(), two.close()])
})

test('on a phone without a script a reason is put off, and reviewers see that it was', async () => {
  const signed = await signedIn(browser, 'volunteer')
  const still = await browser.newContext({
    javaScriptEnabled: false, viewport: { width: 390, height: 900 }, storageState: await signed.storageState(),
  })
  const page = await still.newPage()
  await page.goto(siteUrl(`/team/cases/${slug}`))
  await open(page, 'put off')
  await send(page, 'Put it off')
  await page.getByText('Write a note first.').waitFor()
  await task(page).getByLabel('Why may it wait?').fill('an invented hearing comes first')
  await send(page, 'Put it off')
  await shows(page, 'snooze')
  const reviewer = await (await signedIn(browser, 'reviewer')).newPage()
  await reviewer.goto(siteUrl('/team'))
  await press(reviewer, '9')
  await reviewer.locator('.held', { hasText: NAME }).waitFor()
  expect(await reviewer.locator('.held', { hasText: NAME }).innerText()).toContain('“an invented hearing comes first”')
  expect(await findBarriers(reviewer)).toEqual([])
  await open(page, 'give back')
  await send(page, 'Give it back')
  await shows(page, 'open')
  await Promise.all([signed.close(), still.close()])
})

test('what was done stands on the case and in the ledger, which says how long it took', async () => {
  const signed = await signedIn(browser, 'volunteer')
  const page = await signed.newPage()
  await page.goto(siteUrl(`/team/cases/${slug}`))
  expect(await page.locator('#tried').innerText()).toContain('an invented call to a court')
  await page.locator('#tried').getByRole('link', { name: 'All in the ledger' }).click()
  await page.waitForURL(/\/team\/ledger\?/)
  expect(await page.locator('.ledger-table').innerText()).toContain(NAME)
  await page.getByLabel('Outcome').selectOption('answered')
  await page.getByRole('button', { name: 'Show', exact: true }).click()
  await page.getByText('No action on record is like that.').waitFor()
  expect(await findBarriers(page)).toEqual([])
  const file = await page.request.get(siteUrl(`/api/team/ledger?case=${slug}`))
  expect([file.status(), await file.text()]).toEqual([200, expect.stringContaining('an invented call to a court')])
  await page.goto(siteUrl('/team/ledger/response'))
  expect(await page.locator('table').innerText()).toContain('none yet')
  expect(await findBarriers(page)).toEqual([])
  await signed.close()
})
