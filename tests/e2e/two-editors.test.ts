import type { Browser } from 'playwright-core'
import { openBrowser, siteUrl } from '../support/browser'
import { fillInAction, openForm, openInventedCase, save, untilSaved } from '../support/recording'
import { signedIn } from '../support/workspace'

let browser: Browser

beforeAll(async () => {
  browser = await openBrowser()
})
afterAll(() => browser.close())

test('two people edit one event: different fields merge, and one field gives the second both versions', async () => {
  const [ada, bea] = [await signedIn(browser, 'volunteer'), await signedIn(browser, 'reviewer')]
  const slug = await openInventedCase(ada, 'Invented Person of two editors')
  const form = await openForm(ada, slug)
  await fillInAction(form, 'an invented letter')
  await save(form)
  await untilSaved(form)
  await form.goto(siteUrl(`/team/cases/${slug}`))
  const edit = await form.getByRole('link', { name: 'edit', exact: true }).getAttribute('href')
  const [first, second] = [await ada.newPage(), await bea.newPage()]
  await Promise.all([first.goto(siteUrl(edit ?? '')), second.goto(siteUrl(edit ?? ''))])

  await first.getByLabel('Outcome').fill('an invented answer')
  await save(first)
  await untilSaved(first)
  await second.getByLabel('To whom?').fill('an invented office')
  await second.getByLabel('Outcome').fill('another invented answer')
  await save(second)
  await second.getByText('Somebody else changed this meanwhile').waitFor()
  const conflict = await second.locator('.refusal table').innerText()
  expect(conflict).toContain('an invented answer')
  expect(conflict).toContain('another invented answer')
  expect(conflict).toMatch(/^Outcome\s/m)
  expect(await second.getByLabel('Outcome').inputValue()).toBe('another invented answer')

  await second.getByLabel('Outcome').fill('an invented answer')
  await save(second)
  await untilSaved(second)
  await form.reload()
  const text = await form.locator('.log').innerText()
  expect(text).toContain('an invented office')
  expect(text).toContain('an invented answer')
})
