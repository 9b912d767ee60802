import type { Page } from 'playwright-core'
import { connect } from '@/lib/db/connect'
import { findBarriers, openBrowser, siteUrl } from '../support/browser'
import { accountOf, sendPassword } from '../support/workspace'

const NAME = 'an invented list for reading'
const LIST = [
  'Name;نام;Date of arrest;Prison;Status;Sentence;Born;Remarks',
  'Invented Person;نام ساختگی;05/06/2019;Evin, Ward 209;imprisoned;5 years;1360;told by a cousin',
  'Other Person;نامی دیگر;۱۳۹۸/۰۴/۱۰;Some unknown place;زندان;10 yrs and 74 lashes;1985-01-02;=HYPERLINK("x")',
  'Third Person;نام سوم;sometime;قرچک;released;a long time;;',
].join('\n')
const WIDTHS = [1280, 390]

const browser = openBrowser()

afterAll(async () => {
  await (await browser).close()
  const sql = connect(process.env.VIGIL_TEST_SITE_DATABASE ?? '', { max: 1 })
  await sql`DELETE FROM file.list_import WHERE file_name = ${`${NAME}.csv`}`
  await sql`DELETE FROM file.saved_mapping WHERE name = ${NAME}`
  await sql.end({ timeout: 5 })
})

/** What is wrong with a page on a wide screen and on a phone. */
async function barriersOn(page: Page): Promise<string[]> {
  const found: string[] = []
  for (const width of WIDTHS) {
    await page.setViewportSize({ width, height: 900 })
    found.push(...await findBarriers(page))
    const over = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)
    if (over > 0) found.push(`${page.url()} is wider than ${width}`)
  }
  return found
}

test('without a script a list is brought, mapped and answered, and nothing of it is guessed', async () => {
  const context = await (await browser).newContext({ javaScriptEnabled: false, viewport: { width: 1280, height: 900 } })
  const page = await context.newPage()
  await page.goto(siteUrl('/team/sign-in'))
  await sendPassword(page, accountOf('reviewer'))
  await page.goto(siteUrl('/team/imports'))
  await page.getByLabel('The file').setInputFiles({ name: `${NAME}.csv`, mimeType: 'text/csv', buffer: Buffer.from(LIST) })
  await page.getByRole('button', { name: 'Look at its columns' }).click()
  await page.waitForURL(/\/team\/imports\/[\da-f-]+\/mapping$/)
  expect(await page.locator('[name="c2.field"]').inputValue()).toBe('arrest_date')
  expect(await page.locator('[name="c3.field"]').inputValue()).toBe('prison')
  await page.getByRole('button', { name: 'Read the list so' }).click()
  await page.getByRole('heading', { name: 'Not kept yet' }).waitFor()
  expect(await page.locator('[name="c2.field"]').inputValue()).toBe('arrest_date')
  await page.locator('[name="listedOn"]').fill('5 April 2021')
  await page.locator('[name="source.title"]').fill('An invented list')
  await page.getByLabel('Keep this for the next version').check()
  await page.getByRole('button', { name: 'Read the list so' }).click()
  await page.waitForURL(/\/questions$/)
  await page.getByRole('group', { name: /Dates in “Date of arrest”/ }).getByLabel('The day first').check()
  await page.getByRole('group', { name: /Which prison is/ }).getByLabel('Leave it out').check()
  await page.getByRole('group', { name: /Which status is/ }).getByLabel('Imprisoned', { exact: true }).check()
  for (const column of ['Date of arrest', 'Sentence']) {
    const group = page.getByRole('group', { name: `Some cells of “${column}” are not understood` })
    await group.getByLabel('Bring the row in without that cell').check()
  }
  await page.getByRole('button', { name: 'Keep these answers' }).click()
  await page.getByRole('button', { name: 'Lay it beside the record' }).waitFor()
  const text = await page.innerText('.first-rows')
  expect(text).toContain('5 June 2019')
  expect(text).toContain('Evin Prison, Ward 209')
  await context.close()
}, 60_000)

test('the pages of a list have no barriers, on a wide screen and on a phone', async () => {
  const context = await (await browser).newContext({ viewport: { width: 1280, height: 900 } })
  const page = await context.newPage()
  await page.goto(siteUrl('/team/sign-in'))
  await sendPassword(page, accountOf('reviewer'))
  await page.waitForURL(siteUrl('/team'))
  await page.goto(siteUrl('/team/imports'))
  const barriers = await barriersOn(page)
  await page.getByRole('link', { name: `${NAME}.csv` }).first().click()
  await page.waitForURL(/\/questions$/)
  barriers.push(...await barriersOn(page))
  await page.goto(page.url().replace('/questions', '/mapping'))
  barriers.push(...await barriersOn(page))
  expect(barriers).toEqual([])
  await context.close()
}, 60_000)
