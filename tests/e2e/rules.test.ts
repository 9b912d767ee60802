import { connect } from '@/lib/db/connect'
import { siteUrl } from '../support/browser'
import { openDesks } from '../support/desks'
import { waitUntil } from '../support/own-site'

const NAMES = { en: 'an invented name', fa: 'نامی ساختگی', fr: 'un nom inventé', es: 'un nombre inventado' } as const
const desks = openDesks()

afterAll(async () => {
  await desks.close()
  const sql = connect(process.env.VIGIL_TEST_SITE_DATABASE ?? '', { max: 1 })
  await sql.begin(async (transaction) => {
    await transaction`DELETE FROM open.rule_change WHERE rule_id = 'U10'`
    await transaction`DELETE FROM file.rule_proposal WHERE rule_id = 'U10'`
    await transaction`UPDATE file.rule SET texts = '{}', version = 1 WHERE id = 'U10'`
    await transaction`UPDATE open.rule SET texts = '{}' WHERE id = 'U10'`
    await transaction`DELETE FROM file.rule_version WHERE rule_id = 'U10' AND version > 1`
    await transaction`INSERT INTO open.change (tags) VALUES (ARRAY['rules'])`
  })
  await sql.end({ timeout: 5 })
})

const textAt = async (path: string) => (await fetch(siteUrl(path))).text()

test('a wrong order is told at its line; a change is proposed, foreseen, and in force by a second person', async () => {
  const desk = await desks.open('administrator', '/team/rules/U10')
  await desk.fill('[name="tier.2.days"]', '1')
  await desk.fill('[name="reason"]', 'an invented reason')
  await desk.getByRole('button', { name: 'Propose, and see what it would do' }).click()
  await desk.getByRole('link', { name: 'Days 2' }).waitFor()
  expect(await desk.innerText('#fault-tier\\.2\\.days')).toBe('Days must rise from line to line.')
  await desk.fill('[name="tier.2.days"]', '2')
  await desk.getByText('Words', { exact: true }).click()
  for (const [locale, name] of Object.entries(NAMES)) await desk.fill(`[name="texts.name.${locale}"]`, name)
  await desk.getByRole('button', { name: 'Propose, and see what it would do' }).click()
  await desk.getByText('No level of a case hangs on this change.').waitFor()
  await desk.getByText('You proposed this: another person puts it in force.').waitFor()
  const second = await desks.open('reviewer', new URL(desk.url()).pathname)
  await second.getByRole('button', { name: 'Put it in force' }).click()
  await second.getByText('in force; every case follows it').waitFor()
  for (const [locale, name] of Object.entries(NAMES)) {
    await waitUntil(async () => (await textAt(`/${locale}/method`)).includes(name), () => `/${locale}/method`)
  }
  expect(await textAt('/en/method')).toContain('Its name: “an invented name”')
})
