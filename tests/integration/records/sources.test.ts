import { createSource } from '@/lib/records/create-source'
import { editSource } from '@/lib/records/edit-source'
import { recordEvent } from '@/lib/records/record-event'
import { restoreSource } from '@/lib/records/restore-source'
import type { SourceFields } from '@/lib/records/source-input'
import { findSources } from '@/lib/team/find-sources'
import { aViewer } from '../../factories/a-viewer'
import { takeTestDatabase } from '../../factories/take-database'
import { day, importInto, takeStock, theAppeal } from './exchange'

const ON = day('2021-04-05')
const fields: SourceFields = {
  title: 'An invented report on Ward 7', url: 'https://example.org/ward-7', publisher: 'José & Partners',
  published: '2021-03', language: 'en', reliability: 'B', confidential: false,
}
const volunteer = aViewer('volunteer')
const reviewer = aViewer('reviewer')

const { team, superuser } = takeTestDatabase()
beforeAll(async () => {
  const fire = 'prison_id,kind,date,end_date,source_id,claim_status,note\nevin,fire,2021-04-01,,appeal-2021,verified,Invented.'
  await importInto(team, theAppeal({ 'prison_events.csv': () => fire }))
})

async function created(rest: Partial<SourceFields> = {}): Promise<string> {
  const result = await createSource(volunteer, { ...fields, ...rest })
  if (!result.ok) throw new Error(result.reason)
  return result.value.sourceId
}

test.each([
  ['researcher', false], ['volunteer', true], ['reviewer', true], ['administrator', true],
] as const)('whether a %s may put a source on record: %p', async (role, may) => {
  const before = await takeStock(superuser)
  const result = await createSource(aViewer(role), fields)
  expect(result.ok).toBe(may)
  if (!may) expect([result, await takeStock(superuser)]).toEqual([{ ok: false, reason: 'not_allowed' }, before])
})

test.each<[string, Partial<SourceFields>]>([
  ['a script for an address', { url: 'javascript:alert(1)' }],
  ['a title of nothing', { title: '  ' }],
  ['a title without end', { title: 'x'.repeat(501) }],
  ['a date that is none', { published: '31.12.2020' }],
  ['a NUL', { note: 'a\u0000b' }],
])('%s is refused before anything is written', async (_what, change) => {
  const before = await takeStock(superuser)
  await expect(createSource(volunteer, { ...fields, ...change })).rejects.toThrow()
  expect(await takeStock(superuser)).toEqual(before)
})

test('a source on which nothing rests yet is changed by who wrote it', async () => {
  const sourceId = await created()
  const edit = { sourceId, version: 1, fields: { ...fields, title: 'Another title' } }
  expect(await editSource(volunteer, edit, ON)).toEqual({ ok: true, value: { version: 2 } })
  expect(await editSource(reviewer, edit, ON)).toEqual({ ok: false, reason: 'nothing_changed' })
  expect(await editSource(reviewer, { ...edit, version: 7 }, ON)).toEqual({ ok: false, reason: 'unknown_version' })
  const same = await editSource(reviewer, { ...edit, version: 2 }, ON)
  expect(same).toEqual({ ok: false, reason: 'nothing_changed' })
  const [entry] = await team`SELECT fields FROM file.audit ORDER BY seq DESC LIMIT 1`
  expect(entry).toEqual({ fields: ['title'] })
})

test('of two editors of one version of a source, other fields merge, and the same one gives the second both', async () => {
  const sourceId = await created()
  const edit = (by: typeof volunteer, change: Partial<SourceFields>, version = 1) =>
    editSource(by, { sourceId, version, fields: { ...fields, ...change } }, ON)
  expect(await edit(volunteer, { title: 'Of the first' })).toMatchObject({ ok: true })
  expect(await edit(reviewer, { publisher: 'Of the second' })).toEqual({ ok: true, value: { version: 3 } })
  const [row] = await team`SELECT title, publisher, author FROM file.source WHERE id = ${sourceId}`
  expect(row).toEqual({ title: 'Of the first', publisher: 'Of the second', author: reviewer.accountId })
  const before = await takeStock(superuser)
  expect(await edit(volunteer, { title: 'Of the third', note: 'a note' })).toEqual({
    ok: false, reason: 'conflict', version: 3, base: { title: fields.title }, theirs: { title: 'Of the first' },
    mine: { title: 'Of the third' },
  })
  expect(await takeStock(superuser)).toEqual(before)
  const now = { title: 'Of the first', publisher: 'Of the second' }
  const both = await Promise.all([edit(volunteer, { ...now, note: 'one' }, 3), edit(reviewer, { ...now, language: 'fa' }, 3)])
  expect(both).toMatchObject([{ ok: true }, { ok: true }])
})

test('an earlier version of a source is brought back, and nobody who was hidden since is shown by it', async () => {
  const sourceId = await created()
  const change = { title: 'Otherwise', confidential: true }
  await editSource(volunteer, { sourceId, version: 1, fields: { ...fields, ...change } }, ON)
  const restore = { sourceId, version: 2, restore: 1 }
  expect(await restoreSource(aViewer('researcher'), restore, ON)).toEqual({ ok: false, reason: 'not_allowed' })
  expect(await restoreSource(volunteer, { ...restore, version: 1 }, ON)).toEqual({ ok: false, reason: 'stale_version' })
  expect(await restoreSource(volunteer, { ...restore, restore: 9 }, ON)).toEqual({ ok: false, reason: 'unknown_version' })
  expect(await restoreSource(volunteer, restore, ON)).toEqual({ ok: true, value: { version: 3 } })
  const [row] = await team`SELECT title, confidential FROM file.source WHERE id = ${sourceId}`
  expect(row).toEqual({ title: fields.title, confidential: true })
  expect(await restoreSource(volunteer, { ...restore, version: 3 }, ON)).toEqual({ ok: false, reason: 'nothing_changed' })
})

test('who restores what readers see is a reviewer, and not the one who wrote it as it stands', async () => {
  const restore = async (by: typeof volunteer) => {
    const { version } = await theAppealAsFields()
    return restoreSource(by, { sourceId: APPEAL, version, restore: 1 }, ON)
  }
  const { version, fields: was } = await theAppealAsFields()
  const writer = aViewer('reviewer')
  expect(await editSource(writer, { sourceId: APPEAL, version, fields: { ...was, note: 'Invented' } }, ON)).toMatchObject({ ok: true })
  expect([await restore(volunteer), await restore(writer)])
    .toEqual([{ ok: false, reason: 'not_allowed' }, { ok: false, reason: 'own_source' }])
  expect(await restore(aViewer('reviewer'))).toMatchObject({ ok: true })
})

const APPEAL = 'appeal-2021'

async function theAppealAsFields() {
  const [row] = await team<(SourceFields & { version: number })[]>`
    SELECT title, url, publisher, kind, published, language, reliability, confidential, note, version
    FROM file.source WHERE id = ${APPEAL}`
  if (!row) throw new Error('the appeal is not there')
  const { version, ...rest } = row
  return { version, fields: rest }
}

test('a source that readers see is changed by reviewers only, and not twice by the same one', async () => {
  const { version, fields: was } = await theAppealAsFields()
  const edit = { sourceId: APPEAL, version, fields: { ...was, title: 'The appeal, retitled' } }
  const before = await takeStock(superuser)
  expect(await editSource(volunteer, edit, ON)).toEqual({ ok: false, reason: 'not_allowed' })
  expect(await takeStock(superuser)).toEqual(before)
  expect(await editSource(reviewer, edit, ON)).toMatchObject({ ok: true })
  const [open] = await team`SELECT title FROM open.source WHERE id = ${APPEAL}`
  expect(open).toEqual({ title: 'The appeal, retitled' })
  const [change] = await team<{ tags: string[] }[]>`SELECT tags FROM open.change ORDER BY seq DESC LIMIT 1`
  expect(change?.tags).toEqual(expect.arrayContaining(['list', 'case:kargar-somayeh']))
  const again = { ...edit, version: version + 1, fields: { ...was, title: 'Once more' } }
  expect(await editSource(reviewer, again, ON)).toEqual({ ok: false, reason: 'own_source' })
  expect(await editSource(aViewer('reviewer'), again, ON)).toMatchObject({ ok: true })
})

test('a source that turns out to be a person vanishes by name at once, figures and addressees included', async () => {
  const { version, fields: was } = await theAppealAsFields()
  const hide = { sourceId: APPEAL, version, fields: { ...was, confidential: true } }
  expect(await editSource(volunteer, hide, ON)).toMatchObject({ ok: true })
  expect(await team`SELECT FROM open.source WHERE id = ${APPEAL}`).toHaveLength(0)
  const named = await superuser`
    SELECT FROM open.event WHERE ${APPEAL} = ANY (sources)
    UNION ALL SELECT FROM open.figure WHERE source_id = ${APPEAL}
    UNION ALL SELECT FROM open.prison_event WHERE ${APPEAL} = ANY (sources)`
  expect(named).toHaveLength(0)
  expect(await team`SELECT FROM open.prison_event`).toHaveLength(1)
  const [hidden] = await team`SELECT title FROM open.source WHERE id LIKE 'confidential-%' AND title LIKE 'conf%'`
  expect(hidden).toMatchObject({ title: expect.stringMatching(/^confidential source, [A-F]$/) })
})

test('sources are found by any words of title or publisher, and people by those alone who record', async () => {
  const person = await created({ title: 'A cousin in Wardville', confidential: true, publisher: null })
  const report = await created()
  const idsFor = async (viewer = volunteer, typed = '') => (await findSources(viewer, typed)).map(({ id }) => id)
  expect(await idsFor(volunteer, 'partners ward 7')).toContain(report)
  expect(await idsFor(volunteer, 'José')).toContain(report)
  expect(await idsFor(volunteer, 'cousin')).toEqual([person])
  expect(await idsFor(aViewer('researcher'), 'cousin')).toEqual([])
  expect(await idsFor(volunteer, '100%')).toEqual([])
  expect(await idsFor(volunteer, ' ')).toEqual([])
  expect(await idsFor(volunteer, 'no\0body \ud800')).toEqual([])
})

test('an event may rest on a source that was made on the way', async () => {
  const [row] = await team<{ id: string }[]>`SELECT id FROM file.case LIMIT 1`
  const event = { caseId: row?.id ?? '', type: 'arrest' as const, date: '2020', sourceIds: [await created()] }
  expect(await recordEvent(volunteer, event, ON)).toMatchObject({ ok: true })
})
