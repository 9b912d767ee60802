import type { Browser, BrowserContext, Page } from 'playwright-core'
import { findBarriers, openBrowser, siteUrl } from '../support/browser'
import { chooseSource, openForm, openInventedCase, press, save, untilSaved, untilScripted } from '../support/recording'
import { signedIn } from '../support/workspace'

/** Nobody: the person and the source of these tests are invented. */
const NAME = 'Invented Person of the pickers'
const SOURCE = `An invented source for ${NAME}`

let browser: Browser
let context: BrowserContext
let slug: string

beforeAll(async () => {
  browser = await openBrowser()
  context = await signedIn(browser, 'volunteer', 390)
  slug = await openInventedCase(context, NAME)
})
afterAll(() => browser.close())

/** The same volunteer in a browser that runs no script. */
async function withoutScript(): Promise<Page> {
  const plain = await browser.newContext({
    javaScriptEnabled: false, storageState: await context.storageState(), viewport: { width: 390, height: 844 },
  })
  return plain.newPage()
}

const finder = (page: Page) => page.getByRole('combobox', { name: 'Find a source' })
const chosen = (page: Page) => page.locator('input[name=source]:checked')

/** A call of a day, as far as what and when. */
async function fillInCall(page: Page, when = '1 April 2021'): Promise<void> {
  await page.getByText('Call, visit, letter').click()
  await page.getByLabel('The day, as well as it is known').fill(when)
}

test('any source is found while it is typed, chosen by keys alone, and recorded', async () => {
  const page = await openForm(context, 'raoof-mehran')
  await fillInCall(page)
  await finder(page).pressSequentially('invented pickers')
  await page.getByRole('option', { name: SOURCE }).waitFor()
  await page.keyboard.press('ArrowDown')
  expect(await finder(page).getAttribute('aria-activedescendant')).toBe(await page.getByRole('option').first().getAttribute('id'))
  expect(await findBarriers(page)).toEqual([])
  await page.keyboard.press('Enter')
  await page.getByRole('radio', { name: SOURCE, checked: true }).waitFor()
  expect(await finder(page).inputValue()).toBe('')
  expect(await page.getByRole('listbox', { name: 'Find a source' }).isVisible()).toBe(false)
  await page.close()
})

test('what no source says is described on the way, and the words that were typed are its title', async () => {
  const page = await openForm(context, slug)
  await fillInCall(page, '2 April 2021')
  await finder(page).pressSequentially('A neighbour of nobody')
  await page.getByText('No source on record says this.').waitFor()
  await page.getByRole('option', { name: /Describe a new source/ }).click()
  const title = page.getByLabel('What is it? A title, or a word for the person')
  await title.waitFor()
  expect(await title.inputValue()).toBe('A neighbour of nobody')
  await save(page)
  await untilSaved(page)
  await page.goto(siteUrl(`/team/record?case=${slug}`))
  expect(await page.locator('#field-source label').first().innerText()).toContain('A neighbour of nobody')
  await page.close()
})

test('a picked source outlives a closed tab and a refusal, and the focus goes to what is at fault', async () => {
  const page = await openForm(context, 'raoof-mehran')
  await finder(page).pressSequentially('invented pickers')
  await page.getByRole('option', { name: SOURCE }).click()
  await page.getByText('kept', { exact: true }).waitFor()
  await page.close()
  const again = await openForm(context, 'raoof-mehran')
  await again.getByRole('radio', { name: SOURCE, checked: true }).waitFor()
  await fillInCall(again, '30 February 2021')
  await save(again)
  await again.getByRole('alert').getByText('There is no such day.').waitFor()
  expect(await again.evaluate(() => document.activeElement?.id)).toBe('field-when')
  expect(await again.getByRole('radio', { name: SOURCE }).isChecked()).toBe(true)
  await again.getByRole('button', { name: 'Discard it' }).click()
  await again.close()
})

test('without a script a search keeps the form, and what it finds is recorded', async () => {
  const page = await withoutScript()
  await page.goto(siteUrl(`/team/record?case=${slug}&type=contact`))
  await page.getByLabel('The day, as well as it is known').fill('3 April 2021')
  await page.getByRole('combobox', { name: 'The prison, by any of its names' }).fill('اوین')
  await finder(page).fill('emergency appeal')
  await page.getByRole('button', { name: 'Find', exact: true }).click()
  await chooseSource(page, 'An Emergency Appeal')
  expect(await page.getByLabel('The day, as well as it is known').inputValue()).toBe('3 April 2021')
  await page.getByRole('button', { name: 'Save as proposed' }).click()
  await page.getByRole('radio', { name: /Evin Prison/ }).check()
  expect(await chosen(page).inputValue()).toBe('appeal-2021')
  await page.getByRole('button', { name: 'Save as proposed' }).click()
  await page.getByText('Saved as proposed.').waitFor()
  await page.goto(siteUrl(`/team/cases/${slug}`))
  await page.locator('.log > li', { hasText: '3 April 2021' }).getByRole('link', { name: 'edit' }).click()
  expect(await page.getByRole('combobox', { name: 'The prison, by any of its names' }).inputValue()).toBe('Evin Prison')
  await page.context().close()
})

test.each(['اوین', 'evin h', 'زندان اوین'])('a prison is picked by %s', async (typed) => {
  const page = await openForm(context, slug)
  const prison = page.getByRole('combobox', { name: 'The prison, by any of its names' })
  // The draft that the last of these left is there again before anything is typed.
  await page.waitForLoadState('networkidle')
  await untilScripted(page, 'main form')
  await prison.fill(typed)
  await page.getByRole('option', { name: /Evin Prison/ }).click()
  expect(await prison.inputValue()).toBe('Evin Prison')
  await page.close()
})

test('a new case keeps its source and every word through a fault', async () => {
  const page = await context.newPage()
  await page.goto(siteUrl('/team/cases/new'))
  await finder(page).pressSequentially('invented pickers')
  await page.getByRole('option', { name: SOURCE }).click()
  await page.getByText('What else is known').click()
  await page.getByLabel('Occupations, one a line').fill('invented weaver')
  await page.getByLabel('Sex').selectOption('female')
  await page.getByRole('button', { name: 'Open the case' }).click()
  await page.getByRole('alert').getByText('A name is needed.').waitFor()
  expect(await page.getByRole('radio', { name: SOURCE }).isChecked()).toBe(true)
  expect(await page.getByLabel('Occupations, one a line').inputValue()).toBe('invented weaver')
  expect(await page.getByLabel('Sex').inputValue()).toBe('female')
  expect(await page.evaluate(() => document.activeElement?.id)).toBe('field-nameLatin')
  await context.setOffline(true)
  await page.getByLabel(/Name in Latin letters/).fill('Invented Person without a line')
  await page.getByRole('button', { name: 'Open the case' }).click()
  await page.getByText('There is no connection.').waitFor()
  await context.setOffline(false)
  await page.getByRole('button', { name: 'Open the case' }).click()
  await page.waitForURL(/\/team\/cases\/invented-person-without-a-line/)
  await page.close()
})

test('a new case that was not sent is there again, once, and on the board until then', async () => {
  const page = await context.newPage()
  await page.goto(siteUrl('/team/cases/new'))
  await page.getByLabel(/Name in Latin letters/).fill('Invented Person of a closed tab')
  await page.getByRole('radio', { name: SOURCE }).check()
  await page.getByText('What else is known').click()
  await page.getByLabel('Home town').fill('Invented Town')
  await page.getByText('Kept on this device until it is sent.').waitFor()
  await page.close()
  const board = await context.newPage()
  await board.goto(siteUrl('/team'))
  await board.locator('.drafts').getByRole('link', { name: 'Invented Person of a closed tab' }).click()
  await board.getByText('What you had typed is here again.').waitFor()
  expect(await board.getByLabel('Home town').inputValue()).toBe('Invented Town')
  await board.getByRole('button', { name: 'Open the case' }).click()
  await board.waitForURL(/\/team\/cases\/invented-person-of-a-closed-tab$/)
  await board.goto(siteUrl('/team/cases/new'))
  expect(await board.getByLabel(/Name in Latin letters/).inputValue()).toBe('')
  expect(await board.getByText('What you had typed is here again.').count()).toBe(0)
  await board.close()
})

test('to record begins with one\'s own cases, or with a name in either script', async () => {
  const page = await context.newPage()
  await page.goto(siteUrl('/team/record'))
  expect(await findBarriers(page)).toEqual([])
  const own = page.getByRole('region', { name: 'Yours, and whom you worked on last' })
  await own.getByRole('link', { name: NAME }).waitFor()
  await page.getByLabel('A name in any script.').pressSequentially('رئوف')
  await page.getByRole('link', { name: /Mehran Raoof/ }).waitFor()
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Enter')
  await page.waitForURL(siteUrl('/team/record?case=raoof-mehran'))
  await page.close()
  const plain = await withoutScript()
  await plain.goto(siteUrl('/team/record'))
  await plain.getByLabel('A name in any script.').fill('Raouf')
  await plain.getByRole('button', { name: 'Find' }).click()
  await plain.getByRole('link', { name: /Mehran Raoof/ }).click()
  await plain.waitForURL(siteUrl('/team/record?case=raoof-mehran'))
  await plain.context().close()
})

test('r on the board records about the selected row', async () => {
  const wide = await signedIn(browser, 'volunteer')
  const page = await wide.newPage()
  await page.goto(siteUrl('/team'))
  await press(page, 'j')
  const row = page.locator('[data-row]:focus-within')
  const link = await row.locator('[data-row-link]').getAttribute('href')
  await page.keyboard.press('r')
  await page.waitForURL(/\/team\/record\?case=/)
  expect(new URL(page.url()).searchParams.get('case')).toBe(link?.split('/').at(-1))
  await wide.close()
})
