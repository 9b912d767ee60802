import { randomUUID } from 'node:crypto'
import { connect } from '@/lib/db/connect'
import { siteUrl } from '../support/browser'
import { openDesks } from '../support/desks'
import { accountOf } from '../support/workspace'

const desks = openDesks()
afterAll(() => desks.close())

/** Invented people, but for the name of somebody on record. */
const LIST = 'No,Name,Arrested\nI-1,Invented Nobody,2020-01-05\nI-2,Raoof Mehran,2020-10-16\n'
const MAPPING = {
  name: 'An invented list', key: 'No', listedOn: '2021-01-01',
  columns: [
    { column: 'No', field: 'external_key' }, { column: 'Name', field: 'name_latin' },
    { column: 'Arrested', field: 'arrest_date' },
  ],
  source: { kind: 'new', title: 'An invented list', reliability: 'C' },
}

/** A list that a reviewer has brought and said how to read. */
async function aMappedList(): Promise<string> {
  const sql = connect(process.env.VIGIL_TEST_SITE_DATABASE ?? '', { max: 1 })
  const importId = randomUUID()
  await sql`
    INSERT INTO file.list_import (id, author, state, file_name, file, digest, mapping)
    SELECT ${importId}, id::text, 'mapped', 'list.csv', ${Buffer.from(LIST)}, 'invented',
      ${JSON.stringify(MAPPING)}::text::jsonb
    FROM file.account WHERE alias = ${accountOf('reviewer').alias}`
  await sql.end({ timeout: 5 })
  return importId
}

test('a list is laid beside the record, decided upon, brought in and taken back', async () => {
  const desk = await desks.open('reviewer', `/team/imports/${await aMappedList()}`)
  await desk.getByRole('button', { name: 'Lay it beside the record' }).click()
  await desk.getByText('Of one person you have to decide').waitFor()
  expect(await desk.getByText('Is this somebody on record?').count()).toBe(1)
  expect(await desk.locator('#row-3 a[href="/team/cases/raoof-mehran"]').count()).toBe(1)
  await desk.locator('#row-3').getByLabel('Leave this person out').check()
  await desk.locator('#row-3').getByRole('button', { name: 'Decide' }).click()
  await desk.getByRole('button', { name: 'Bring this list in' }).click()
  await desk.getByText('The list is in.').waitFor()
  const href = await desk.getByText('Download what becomes').getAttribute('href')
  const report = await (await desk.request.get(siteUrl(href ?? ''))).text()
  expect(report).toMatch(/^2,,new,invented-nobody-x[0-9a-f]{6},1,0,,,0\r$/m)
  await desk.locator('#row-2').getByRole('link', { name: 'The case' }).click()
  await desk.getByRole('heading', { name: 'Invented Nobody' }).first().waitFor()
  await desk.goBack()
  await desk.getByText('Take this import back').click()
  await desk.getByRole('button', { name: 'Take all of it back' }).click()
  await desk.getByText('The import was taken back.').waitFor()
  await desk.getByText('Taken back; the case is archived.').waitFor()
})
