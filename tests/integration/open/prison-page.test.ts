import { teamSql } from '@/lib/db/team'
import { caseDetailSchema } from '@/lib/domain/contract/case-detail'
import { findCase } from '@/lib/open/find-case'
import { readPrisonPage } from '@/lib/open/read-prison-page'
import { toContractDetail } from '@/lib/open/to-contract'
import { dayOf, openAppeal } from './appeal'

let appeal: Awaited<ReturnType<typeof openAppeal>>

beforeAll(async () => {
  appeal = await openAppeal({
    prisonEvents: [
      'evin,strike,2021-04-01,..,appeal-2021,verified,Invented: a canary.,', 'evin,fire,2019,,appeal-2021,verified,Invented.,',
      'evin,riot,2021-04-03,,appeal-2021,verified,Invented.,team', 'evin,epidemic,2021-03-01,,appeal-2021,proposed,Invented.,',
    ],
  })
})
afterAll(() => appeal.close())

test('the page of a prison tells what may have happened there by a day, the latest first, and who says so', async () => {
  const told = async (day: string) => {
    const page = await readPrisonPage('evin', dayOf(day))
    return page?.history.events.map(({ kind, date, endDate, grade }) => [kind, date.edtf, endDate?.edtf ?? null, grade])
  }
  expect(await told('2021-04-05')).toEqual([['strike', '2021-04-01', '..', 'B3'], ['fire', '2019', null, 'B3']])
  expect(await told('2021-03-31')).toEqual([['fire', '2019', null, 'B3']])
  expect(await told('2018-12-31')).toEqual([])
  const page = await readPrisonPage('evin', dayOf('2021-04-05'))
  expect(page?.history.sources.map(({ id }) => id)).toEqual(['appeal-2021'])
  expect(JSON.stringify(page)).not.toContain('canary')
  expect(await readPrisonPage('nowhere', dayOf('2021-04-05'))).toBeNull()
})

test('the page of a case has the event at the prison that its reason rests on, in the contract too', async () => {
  const page = await findCase('raoof-mehran', dayOf('2021-04-05'))
  if (!page) throw new Error('there is no page')
  const reason = page.urgency.reasons.find(({ rule }) => rule === 'U04')
  expect(page.prisonEvents).toMatchObject([
    { kind: 'strike', prison: { id: 'evin', name: 'Evin Prison' }, date: { edtf: '2021-04-01' }, sources: ['appeal-2021'] },
  ])
  expect(reason?.events).toContain(page.prisonEvents?.[0]?.id)
  const detail = toContractDetail(page)
  expect(caseDetailSchema.parse(detail)).toEqual(detail)
  expect(detail.prisonEvents).toHaveLength(1)
  const known = new Set([...detail.events, ...(detail.prisonEvents ?? [])].map(({ id }) => id))
  expect(detail.urgency.reasons.flatMap(({ events }) => events).filter((id) => !known.has(id))).toEqual([])
})

test('a page of which no reason rests on an event at a prison says nothing of any', async () => {
  const page = await findCase('kargar-somayeh', dayOf('2021-04-05'))
  if (!page) throw new Error('there is no page')
  expect(page.prisonEvents).toEqual([])
  expect(toContractDetail(page)).not.toHaveProperty('prisonEvents')
})

test('the page of a prison names who was held there before, and nobody who is there', async () => {
  const page = await readPrisonPage('evin', dayOf('2021-04-05'))
  const there = page?.people.rows.map(({ slug }) => slug) ?? []
  const before = page?.past.map(({ slug }) => slug) ?? []
  expect(there).toEqual(['raoof-mehran', 'taghavi-nahid'])
  expect(before.filter((slug) => there.includes(slug))).toEqual([])
  expect(before).toEqual(['kargar-somayeh', 'gholian-sepideh'])
})

test('where more were held there than are shown, those who left last are', async () => {
  const sql = teamSql()
  const copied = (alias: string, own: string) => sql.unsafe(`(jsonb_populate_record(${alias}, ${own})).*`)
  await sql`
    INSERT INTO open.case SELECT ${copied('c', "jsonb_build_object('id', gen_random_uuid(), 'slug', 'a-copy-' || n)")}
    FROM open.case c, generate_series(1, 501) n WHERE c.slug = 'gholian-sepideh'`
  for (const table of ['event', 'period', 'circumstance']) {
    const own = `jsonb_build_object('case_id', n.id${table === 'event' ? ", 'id', gen_random_uuid()" : ''})`
    await sql`
      INSERT INTO ${sql('open')}.${sql(table)} OVERRIDING USER VALUE SELECT ${copied('one', own)}
      FROM ${sql('open')}.${sql(table)} one JOIN open.case c ON c.id = one.case_id AND c.slug = 'gholian-sepideh'
      CROSS JOIN open.case n WHERE n.slug LIKE 'a-copy-%'`
  }
  const past = (await readPrisonPage('evin', dayOf('2021-04-05')))?.past.map(({ slug }) => slug)
  expect([past?.length, past?.[0]]).toEqual([500, 'kargar-somayeh'])
})
