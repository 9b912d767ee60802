import type { Browser, Page } from 'playwright-core'
import { openBrowser, siteUrl } from '../support/browser'
import { chooseSource, fillInAction, openForm, openInventedCase, press, save, untilSaved } from '../support/recording'
import { signedIn } from '../support/workspace'

const NAME = 'Invented Person of the queue'
const KIND = 'an invented appeal, for the queue'

let browser: Browser
let page: Page

beforeAll(async () => {
  browser = await openBrowser()
  const volunteer = await signedIn(browser, 'volunteer')
  const form = await openForm(volunteer, await openInventedCase(volunteer, NAME))
  await fillInAction(form, KIND)
  await save(form)
  await untilSaved(form)
  await form.goto(siteUrl('/team/prisons/qarchak/record'))
  await form.getByText('Epidemic', { exact: true }).click()
  await form.locator('#field-date').fill('5 March 2021')
  await chooseSource(form, 'An Emergency Appeal')
  await form.getByRole('button', { name: 'Save as proposed' }).click()
  await form.waitForURL(/done=recorded$/)
  page = await (await signedIn(browser, 'reviewer')).newPage()
})
beforeEach(() => page.goto(siteUrl('/team/review?show=500')))
afterAll(() => browser.close())

const focused = () => page.evaluate(() => document.activeElement?.textContent ?? '')

/** Presses j until the row of a text has the focus; answers what else it met. */
async function moveTo(text: RegExp): Promise<string[]> {
  const met: string[] = []
  for (let presses = 0; presses < 200; presses += 1) {
    if (presses === 0) await press(page, 'j')
    else await page.keyboard.press('j')
    const row = await focused()
    if (text.test(row)) return met
    met.push(row)
  }
  throw new Error(`j does not come to ${text.source}, but to ${met.join('; ')}`)
}

test('j and k move over all that waits, and Enter opens each where it is decided', async () => {
  await moveTo(new RegExp(NAME))
  const waits = await page.locator('.review-queue [data-row]').count()
  await moveTo(/Epidemic, 5 March 2021/)
  await page.keyboard.press('Enter')
  await page.waitForURL(/\/team\/prisons\/qarchak#event-/)
  await page.goto(siteUrl('/team/review?show=500'))
  const met = await moveTo(/Epidemic, 5 March 2021/)
  expect(met.length).toBeLessThan(waits)
  expect(met.some((row) => row.includes(KIND))).toBe(true)
  await press(page, 'k')
  expect(await focused()).toBe(met.at(-1))
})

test.each([['Enter'], ['o'], ['v'], ['x'], ['b']])('%s opens an identity in the queue, and decides nothing', async (key) => {
  await moveTo(new RegExp(`^(?!.*${KIND}).*: ${NAME}`))
  await page.keyboard.press(key)
  await page.waitForURL(/\/team\/cases\/.+\/identity/)
  await page.getByText('Waiting for a second person').waitFor()
})

test('a key that decides opens a proposal that was not read, and nothing is verified', async () => {
  const open = await page.locator('.review-queue [aria-current=true]').innerText()
  if (open.includes(KIND)) await page.locator('.review-queue a[href*="event="]').last().click()
  await moveTo(new RegExp(KIND))
  if (await page.evaluate(() => document.activeElement?.getAttribute('aria-current')) === 'true') return
  await press(page, 'v')
  await page.locator('.review-queue [aria-current=true]', { hasText: KIND }).waitFor()
  expect(await page.getByText('Verified.').count()).toBe(0)
})
