import type { Browser, BrowserContext, Page } from 'playwright-core'
import { openBrowser, siteUrl } from '../support/browser'
import { chooseSource, untilScripted } from '../support/recording'
import { accountOf, sendPassword, signedIn } from '../support/workspace'

let browser: Browser
let context: BrowserContext
let page: Page

beforeAll(async () => {
  browser = await openBrowser()
  context = await signedIn(browser, 'administrator')
  page = await context.newPage()
})
afterAll(() => browser.close())

/** Comes back in another window of the same browser. */
async function signInAgain() {
  const other = await context.newPage()
  await other.goto(siteUrl('/team/sign-in'))
  await sendPassword(other, accountOf('administrator'))
  await other.waitForURL(siteUrl('/team'))
  await other.close()
}

const GONE = 'You are no longer signed in.'

test.each([
  ['a new prison', '/team/prisons/new', '#field-name', 'Put it on record'],
  ['a prison', '/team/prisons/qarchak/edit', '#field-holds', 'Save the changes'],
  ['a source', '/team/sources/appeal-2021/edit', '#field-note', 'Save the changes'],
  ['two people who are not one', '/team/merges/raoof-mehran/taghavi-nahid', '#apart-reason', 'Keep them apart'],
])('what was typed about %s stays where the session ended meanwhile', async (_, path, field, submit) => {
  await page.goto(siteUrl(path))
  await untilScripted(page, field)
  await page.locator(field).fill('typed by a test, invented')
  await context.clearCookies()
  await page.getByRole('button', { name: submit }).click()
  await page.getByText(GONE).waitFor()
  expect(page.url()).toBe(siteUrl(path))
  expect(await page.locator(field).inputValue()).toBe('typed by a test, invented')
  await signInAgain()
})

test('what is typed before the script of a page has come stays where something stood', async () => {
  let letCome = () => {}
  const held = new Promise<void>((come) => (letCome = come))
  await page.route(/\/_next\/static\/.*\.js/, async (route) => {
    await held
    await route.continue()
  })
  await page.goto(siteUrl('/team/sources/appeal-2021/edit'), { waitUntil: 'commit' })
  const note = page.locator('#field-note')
  expect(await note.inputValue()).not.toBe('')
  await note.fill('typed early, invented')
  letCome()
  await untilScripted(page, '#field-note')
  await page.unrouteAll({ behavior: 'wait' })
  expect(await note.inputValue()).toBe('typed early, invented')
})

test('what happened at a prison is sent again after signing in anew, and stands there once, however often it is sent', async () => {
  await page.goto(siteUrl('/team/prisons/qarchak/record'))
  await page.getByText('Riot', { exact: true }).click()
  await page.locator('#field-date').fill('7 March 2021')
  await chooseSource(page, 'An Emergency Appeal')
  await untilScripted(page, '#field-date')
  const button = page.getByRole('button', { name: 'Save as proposed' })
  await context.clearCookies()
  await button.click()
  await page.getByText(GONE).waitFor()
  expect(await page.locator('#field-date').inputValue()).toBe('7 March 2021')
  await signInAgain()
  const key = await page.locator('input[name=key]').inputValue()
  await button.click()
  await page.waitForURL(/done=recorded$/)
  // The same form once more, as after an answer that was lost.
  await page.goto(siteUrl('/team/prisons/qarchak/record'))
  await page.getByText('Riot', { exact: true }).click()
  await page.locator('#field-date').fill('7 March 2021')
  await chooseSource(page, 'An Emergency Appeal')
  await page.locator('input[name=key]').evaluate((field, value) => field.setAttribute('value', value), key)
  await page.getByRole('button', { name: 'Save as proposed' }).click()
  await page.waitForURL(/done=recorded$/)
  const stands = page.locator('.at-prison > li', { hasText: 'Riot, 7 March 2021' })
  await stands.first().waitFor()
  expect(await stands.count()).toBe(1)
})

test.each([[true], [false]])('a wrong password takes no reason for a mode (with a script: %p)', async (javaScriptEnabled) => {
  const other = await browser.newContext({ javaScriptEnabled, storageState: await context.storageState() })
  const form = await other.newPage()
  await form.goto(siteUrl('/team/mode'))
  await form.getByRole('radio', { name: /^Read only/ }).check()
  await form.getByLabel('Why').fill('an invented reason')
  await form.locator('#field-mode').fill('not the password')
  await form.getByRole('button', { name: 'Change it' }).click()
  await form.locator('.fault[role=alert]').waitFor()
  expect(await form.getByLabel('Why').inputValue()).toBe('an invented reason')
  expect(await form.getByRole('radio', { name: /^Read only/ }).isChecked()).toBe(true)
  if (!javaScriptEnabled) expect(await form.locator('#field-mode').inputValue()).toBe('')
  await other.close()
})
