import type { BrowserContext, Page } from 'playwright-core'
import { connect } from '@/lib/db/connect'
import { mappingSchema } from '@/lib/domain/lists/mapping'
import { findBarriers, openBrowser, siteUrl } from '../support/browser'
import { accountOf, sendPassword } from '../support/workspace'

const NAME = 'an invented list for reading'
/** Invented people, but for the name of somebody on record in the last row. */
const LIST = [
  'Name;نام;Date of arrest;Prison;Status;Sentence;Born;Remarks',
  'Zabihollah Inventedi;نام ساختگی;05/06/2019;Evin, Ward 209;imprisoned;5 years;1360;told by a cousin',
  'Other Person;نامی دیگر;۱۳۹۸/۰۴/۱۰;Some unknown place;زندان;10 yrs and 74 lashes;1985-01-02;=HYPERLINK("x")',
  'Third Person;نام سوم;sometime;قرچک;released;a long time;;',
  'Raoof Mehran;;16/10/2020;;;;;',
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

/** What is wrong with a page, as it is with a script, on a wide screen and on a phone. */
async function barriersAt(context: BrowserContext, url: string): Promise<string[]> {
  const page = await context.newPage()
  const found: string[] = []
  await page.goto(url)
  for (const width of WIDTHS) {
    await page.setViewportSize({ width, height: 900 })
    found.push(...await findBarriers(page))
    const over = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)
    if (over > 0) found.push(`${url} is wider than ${width}`)
  }
  await page.close()
  return found
}

/** Brings the list, says how it is read, and answers what is asked about it. */
async function bringAndAnswer(page: Page): Promise<void> {
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
}

test('without a script a list is brought, read, decided upon, brought in and taken back', async () => {
  const signedIn = await (await browser).newContext({ javaScriptEnabled: false })
  const page = await signedIn.newPage()
  await page.goto(siteUrl('/team/sign-in'))
  await sendPassword(page, accountOf('reviewer'))
  await bringAndAnswer(page)
  await page.getByRole('button', { name: 'Lay it beside the record' }).click()
  await page.getByText('Of one person you have to decide').waitFor()
  const scripted = await (await browser).newContext({ storageState: await signedIn.storageState() })
  const own = page.url().replace(/[?#].*$/, '')
  for (const url of [siteUrl('/team/imports'), `${own}/mapping`, `${own}/questions`, own]) {
    expect([url, await barriersAt(scripted, url)]).toEqual([url, []])
  }
  const mappingUrl = await page.getByText('Download how the list is read').getAttribute('href')
  const mapping = mappingSchema.parse(await (await page.request.get(siteUrl(mappingUrl ?? ''))).json())
  expect(mapping).toMatchObject({ name: NAME, answers: { 'day_order:Date of arrest': 'day_first' } })

  expect(await page.innerText('#row-4')).toContain('“Date of arrest”: This is not read as a date.')
  expect(await page.locator('#row-5 a[href="/team/cases/raoof-mehran"]').count()).toBe(1)
  await page.locator('#row-5').getByLabel('Leave this person out').check()
  await page.locator('#row-5').getByRole('button', { name: 'Decide' }).click()
  await page.getByRole('button', { name: 'Bring this list in' }).click()
  await page.getByText('The list is in.').waitFor()
  const href = await page.getByText('Download what becomes').getAttribute('href')
  const report = await (await page.request.get(siteUrl(href ?? ''))).text()
  expect(report).toMatch(/^2,,new,zabihollah-inventedi-x[0-9a-f]{6},4,0,,,0\r$/m)
  await page.locator('#row-2').getByRole('link', { name: 'The case' }).click()
  await page.getByRole('heading', { name: 'Zabihollah Inventedi' }).first().waitFor()
  await page.goto(own)
  await page.getByText('Take this import back').click()
  await page.getByRole('button', { name: 'Take all of it back' }).click()
  await page.getByText('The import was taken back.').waitFor()
  expect(await page.getByText('Taken back; the case is archived.').count()).toBe(3)
})
