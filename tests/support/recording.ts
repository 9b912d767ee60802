import type { BrowserContext, Page } from 'playwright-core'
import { siteUrl } from './browser'

/** Opens the form that records something about a case. */
export async function openForm(context: BrowserContext, slug: string): Promise<Page> {
  const page = await context.newPage()
  await page.goto(siteUrl(`/team/record?case=${slug}`))
  return page
}

/** Waits until the form says that it was saved. */
export async function untilSaved(page: Page): Promise<void> {
  await page.locator('.saved').waitFor()
}

/** Says that the source which the form offers first says so; with a title, that one. */
export async function chooseSource(page: Page, title?: string): Promise<void> {
  const offered = page.locator('#field-source label')
  await (title === undefined ? offered.first() : offered.filter({ hasText: title })).getByRole('radio').check()
}

/** Fills in what we did ourselves: an action, which says nothing about the person. */
export async function fillInAction(page: Page, kind: string, when = '1 April 2021'): Promise<void> {
  await page.getByText('Something else').click()
  await page.getByText('Something we did').click()
  await page.getByLabel(/What was done\?/).fill(kind)
  await page.getByLabel('The day, as well as it is known').fill(when)
  await chooseSource(page)
}

/** Presses the button that saves. */
export async function save(page: Page): Promise<void> {
  await page.locator('.save-bar button.main').click()
}

/** Opens an invented case by the form for it; answers its slug. */
export async function openInventedCase(context: BrowserContext, name: string): Promise<string> {
  const page = await context.newPage()
  await page.goto(siteUrl('/team/cases/new'))
  await page.getByLabel(/Name in Latin letters/).fill(name)
  await page.getByRole('radio', { name: 'A new source' }).check()
  await page.getByLabel('What is it? A title, or a word for the person').fill(`An invented source for ${name}`)
  await page.getByLabel('How reliable is the source?').selectOption('B')
  await page.getByRole('button', { name: 'Open the case' }).click()
  await page.waitForURL(/\/team\/cases\/(?!new)/)
  const slug = new URL(page.url()).pathname.split('/').at(-1) ?? ''
  await page.close()
  return slug
}

/** The text of a page once it holds, or holds no longer, what is looked for; published pages follow soon. */
export async function publicText(page: Page, path: string, isThere: (text: string) => boolean): Promise<string> {
  let text = ''
  for (let tries = 0; tries < 150 && !isThere(text); tries += 1) {
    await page.goto(siteUrl(path))
    text = await page.locator('main').innerText()
    if (!isThere(text)) await page.waitForTimeout(250)
  }
  return text
}

/** Waits until the script of a page has taken over what a selector finds, and listens. */
export async function untilScripted(page: Page, selector: string): Promise<void> {
  await page.waitForFunction((place) => {
    const found = document.querySelector(place)
    return found !== null && Object.keys(found).some((key) => key.startsWith('__react'))
  }, selector)
  await page.evaluate(() => new Promise<void>((resolve) => requestIdleCallback(() => resolve(), { timeout: 1_000 })))
}

/** Presses a key once the page listens to keys. */
export async function press(page: Page, key: string): Promise<void> {
  await page.waitForLoadState('networkidle')
  await untilScripted(page, 'main')
  await page.keyboard.press(key)
}
