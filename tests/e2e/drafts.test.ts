import type { Browser, BrowserContext, Page } from 'playwright-core'
import { openBrowser, siteUrl } from '../support/browser'
import { chooseSource, fillInAction, openForm, openInventedCase, save, untilSaved, untilScripted } from '../support/recording'
import { accountOf, sendPassword, signedIn } from '../support/workspace'

let browser: Browser
let context: BrowserContext
let slug: string

beforeAll(async () => {
  browser = await openBrowser()
  const first = await signedIn(browser, 'volunteer')
  slug = await openInventedCase(first, 'Invented Person of a draft')
  await first.close()
})
beforeEach(async () => {
  context = await signedIn(browser, 'volunteer')
})
afterEach(() => context.close())
afterAll(() => browser.close())

const keptDrafts = (page: Page) => page.evaluate(() => Object.keys(localStorage).filter((key) => key.startsWith('vigil-draft')))

/** How often the case's page tells of something. */
async function countOnCase(text: string): Promise<number> {
  const page = await context.newPage()
  await page.goto(siteUrl(`/team/cases/${slug}`))
  const count = await page.locator('.log > li', { hasText: text }).count()
  await page.close()
  return count
}

test('a closed tab loses nothing, and what was sent is kept no longer', async () => {
  const kind = 'an invented step, typed before the tab closed'
  const form = await openForm(context, slug)
  await fillInAction(form, kind)
  await form.getByText('kept', { exact: true }).waitFor()
  await form.close()
  const board = await context.newPage()
  await board.goto(siteUrl('/team'))
  await board.locator('.drafts').getByRole('link', { name: 'Invented Person of a draft' }).click()
  await board.getByText('What you had typed is here again.').waitFor()
  expect(await board.getByLabel(/What was done\?/).inputValue()).toBe(kind)
  await save(board)
  await untilSaved(board)
  expect(await keptDrafts(board)).toEqual([])
  expect(await countOnCase(kind)).toBe(1)
})

test('without a connection it waits, and is sent once when there is one', async () => {
  const kind = 'an invented step, typed without a connection'
  const form = await openForm(context, slug)
  await fillInAction(form, kind)
  await context.setOffline(true)
  await save(form)
  await form.getByText('There is no connection.').first().waitFor()
  expect(await keptDrafts(form)).toHaveLength(1)
  await context.setOffline(false)
  await untilSaved(form)
  expect(await countOnCase(kind)).toBe(1)
  expect(await keptDrafts(form)).toEqual([])
})

test('what is typed while it waits for a connection is sent with the rest', async () => {
  const form = await openForm(context, slug)
  await fillInAction(form, 'an invented step, sent without a connection')
  await context.setOffline(true)
  await save(form)
  await form.getByText('There is no connection.').first().waitFor()
  await form.getByLabel(/What was done\?/).fill('an invented step, said better while it waited')
  await context.setOffline(false)
  await form.locator('.saved').waitFor({ timeout: 30_000 })
  expect(await countOnCase('an invented step, said better while it waited')).toBe(1)
})

test('a draft that is too old goes, whoever wrote it here', async () => {
  const page = await context.newPage()
  await page.goto(siteUrl('/team/help'))
  const names = await page.evaluate((savedAt) => {
    const draft = { key: 'an-invented-key', path: '/team/cases/new', about: 'Invented Person of another', texts: {} }
    const keep = (account: string, at: number) =>
      localStorage.setItem(`vigil-draft:${account}:${draft.path}`, JSON.stringify({ ...draft, savedAt: at }))
    keep('somebody-who-left', savedAt - 73 * 3_600_000)
    keep('somebody-who-comes-back', savedAt)
    return Object.keys(localStorage)
  }, await page.evaluate(() => performance.timeOrigin))
  expect(names).toContain('vigil-draft:somebody-who-left:/team/cases/new')
  await page.goto(siteUrl('/team/record'))
  await page.waitForFunction(() => localStorage.getItem('vigil-draft:somebody-who-left:/team/cases/new') === null)
  expect(await keptDrafts(page)).toEqual(['vigil-draft:somebody-who-comes-back:/team/cases/new'])
  expect(await page.getByText('Invented Person of another').count()).toBe(0)
})

test('a session that ends in mid-sentence takes nothing', async () => {
  const kind = 'an invented step, typed as the session ended'
  const form = await openForm(context, slug)
  await fillInAction(form, kind)
  await untilScripted(form, 'main form')
  const cookies = await context.cookies()
  await context.clearCookies()
  await save(form)
  await form.getByText('You are no longer signed in.').waitFor()
  expect(await form.getByLabel(/What was done\?/).inputValue()).toBe(kind)
  expect(cookies.length).toBeGreaterThan(0)
  const again = await context.newPage()
  await again.goto(siteUrl('/team/sign-in'))
  await sendPassword(again, accountOf('volunteer'))
  await again.waitForURL(siteUrl('/team'))
  await save(form)
  await untilSaved(form)
  expect(await countOnCase(kind)).toBe(1)
})

test('a shared phone keeps nothing, and forgets what it kept', async () => {
  const form = await openForm(context, slug)
  await fillInAction(form, 'an invented step on a shared phone')
  await form.getByText('kept', { exact: true }).waitFor()
  await form.getByLabel('Others use this device too: keep nothing on it').check()
  expect(await keptDrafts(form)).toEqual([])
  await form.getByLabel(/What was done\?/).fill('another invented step')
  expect(await keptDrafts(form)).toEqual([])
  await form.getByText('not kept').waitFor()
})

test('the form works without a script, shows what is wrong, and keeps what was typed', async () => {
  const state = await context.storageState()
  const plain = await browser.newContext({ javaScriptEnabled: false, storageState: state })
  const page = await plain.newPage()
  await page.goto(siteUrl(`/team/record?case=${slug}&type=action`))
  await page.getByLabel(/What was done\?/).fill('an invented step without a script')
  await page.getByLabel('The day, as well as it is known').fill('30 February 2021')
  await page.getByRole('button', { name: 'Save as proposed' }).click()
  await page.getByText('There is no such day.').first().waitFor()
  expect(await page.getByLabel(/What was done\?/).inputValue()).toBe('an invented step without a script')
  await page.getByLabel('The day, as well as it is known').fill('1 March 2021')
  await chooseSource(page)
  await page.getByRole('button', { name: 'Save as proposed' }).click()
  await page.getByText('Saved as proposed.').waitFor()
  await plain.close()
  expect(await countOnCase('an invented step without a script')).toBe(1)
})

/** A page whose scripts wait until they are let go. */
async function withoutScripts(path: string): Promise<{ page: Page; letGo: () => Promise<void> }> {
  const page = await context.newPage()
  let letGo = () => {}
  const gone = new Promise<void>((resolve) => { letGo = resolve })
  await page.route('**/_next/static/**/*.js', async (route) => {
    await gone
    await route.continue()
  })
  await page.goto(siteUrl(path), { waitUntil: 'commit' })
  return { page, letGo: async () => letGo() }
}

const keptTexts = (page: Page, path: string) => page.evaluate((wanted) => {
  const kept = Object.entries(localStorage).find(([key]) => key.startsWith('vigil-draft') && key.endsWith(wanted))
  return kept ? JSON.parse(kept[1]).texts : null
}, path)

test('what is typed before the page has its script is laid over the draft, and the hand stays where it was', async () => {
  const form = await openForm(context, slug)
  await fillInAction(form, 'an invented step of the draft')
  await form.getByText('kept', { exact: true }).waitFor()
  await form.close()
  const path = `/team/record?case=${slug}`
  const { page, letGo } = await withoutScripts(path)
  const when = page.locator('#field-when')
  await when.fill('2 March')
  await letGo()
  await page.getByText('What you had typed is here again.').waitFor()
  await page.keyboard.type(' 2021')
  expect(await when.inputValue()).toBe('2 March 2021')
  expect(await page.getByLabel(/What was done\?/).inputValue()).toBe('an invented step of the draft')
  expect(await keptTexts(page, path)).toMatchObject({ when: '2 March 2021', 'detail.kind': 'an invented step of the draft' })
  await save(page)
  await untilSaved(page)
  expect(await countOnCase('an invented step of the draft')).toBe(1)
})

test('the same of a new case, and without a draft what is typed early is kept at once', async () => {
  const path = '/team/cases/new'
  const first = await withoutScripts(path)
  await first.page.locator('#field-nameLatin').fill('Early Invented')
  await first.letGo()
  await first.page.getByText('Kept on this device until it is sent.').waitFor()
  await first.page.locator('#field-nameNative').fill('اینونتد')
  await first.page.close()
  const { page, letGo } = await withoutScripts(path)
  await page.locator('#field-nameLatin').fill('Earlier Invented')
  await letGo()
  await page.getByText('What you had typed is here again.').waitFor()
  expect(await page.locator('#field-nameLatin').inputValue()).toBe('Earlier Invented')
  expect(await page.locator('#field-nameNative').inputValue()).toBe('اینونتد')
  expect(await keptTexts(page, path)).toMatchObject({ nameLatin: 'Earlier Invented', nameNative: 'اینونتد' })
})

test('who somebody is, and what happened at a prison, is there again after a tab closed', async () => {
  for (const [path, field, text] of [
    [`/team/cases/${slug}/identity`, '#field-homePlace', 'An invented town'],
    ['/team/prisons/evin/record', '#field-date', '3 March 2021'],
  ] as const) {
    const page = await context.newPage()
    await page.goto(siteUrl(path))
    await page.locator(field).fill(text)
    await page.getByText('Kept on this device until it is sent.').waitFor()
    await page.close()
    const again = await context.newPage()
    await again.goto(siteUrl(path))
    await again.getByText('What you had typed is here again.').waitFor()
    expect(await again.locator(field).inputValue()).toBe(text)
    await again.getByRole('button', { name: 'Discard it' }).click()
    await again.waitForFunction((where) => document.querySelector<HTMLInputElement>(where)?.value === '', field)
    expect(await keptTexts(again, path)).toBeNull()
    await again.close()
  }
})
