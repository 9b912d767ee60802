import { verifyAudit } from '@/lib/db/verify-audit'
import { createCase } from '@/lib/records/create-case'
import { editCase, type EditCase } from '@/lib/records/edit-case'
import { sendBackCase } from '@/lib/records/send-back-case'
import { verifyCase } from '@/lib/records/verify-case'
import { aViewer } from '../../factories/a-viewer'
import { takeTestDatabase } from '../../factories/take-database'
import { anotherSomayeh, somayehAs } from './another-somayeh'
import { day, importInto, takeStock } from './exchange'

const ON = day('2021-04-05')
const SOURCE = 'appeal-2021'
const [ada, bea, cy] = [aViewer('volunteer'), aViewer('reviewer'), aViewer('reviewer')]

const { team, superuser } = takeTestDatabase()
let caseId: string
let slug: string

beforeEach(async () => {
  ({ caseId, slug } = await anotherSomayeh(team))
})

const edit = (identity: EditCase['identity'], version = 1): EditCase =>
  ({ caseId, version, identity, sourceId: SOURCE, reason: 'The source says so' })

async function columnsOf(schema: 'file' | 'open', id = caseId) {
  const [row] = await superuser`SELECT * FROM ${superuser(schema)}.case WHERE id = ${id}`
  return row
}

test('a proposed change is seen by the team at once, and by readers once another person verified it', async () => {
  expect(await editCase(ada, edit({ occupation: ['teacher'] }), ON)).toEqual({ ok: true, value: { version: 2 } })
  expect(await columnsOf('file')).toMatchObject({ occupation: ['teacher'], version: 2 })
  expect(await columnsOf('open')).not.toMatchObject({ occupation: ['teacher'] })
  expect(await verifyCase(bea, { caseId, version: 2 }, ON)).toEqual({ ok: true, value: { version: 2 } })
  expect(await columnsOf('open')).toMatchObject({ occupation: ['teacher'] })
  const [change] = await team<{ tags: string[] }[]>`SELECT tags FROM open.change ORDER BY seq DESC LIMIT 1`
  expect(change?.tags).toContain(`case:${slug}`)
  expect(await verifyCase(cy, { caseId, version: 2 }, ON)).toEqual({ ok: false, reason: 'already_judged' })
})

test('nobody verifies what they wrote, and the database says so too', async () => {
  await editCase(bea, edit({ sex: 'other' }), ON)
  const before = await takeStock(superuser)
  expect(await verifyCase(bea, { caseId, version: 2 }, ON)).toEqual({ ok: false, reason: 'own_version' })
  expect(await takeStock(superuser)).toEqual(before)
  const own = team`INSERT INTO file.case_verdict (case_id, version, verdict, reviewer)
    VALUES (${caseId}, 2, 'verified', ${bea.accountId})`
  await expect(own).rejects.toMatchObject({ constraint_name: 'case_verdict_two_people' })
})

test('only the columns that change are written', async () => {
  const before = await columnsOf('file')
  await editCase(ada, edit({ birthDate: '1985', nameLatin: String(before?.['name_latin']) }), ON)
  const [version] = await team`SELECT changes FROM file.case_version WHERE case_id = ${caseId} AND version = 2`
  expect(version).toEqual({ changes: { birthDate: '1985' } })
  expect({ ...(await columnsOf('file')), version: 1, birth_date: null, unverified: {} }).toEqual({
    ...before, birth_date: null, updated_at: expect.anything(),
  })
})

test('two people who edit different fields both find their words', async () => {
  await editCase(ada, edit({ occupation: ['teacher'] }), ON)
  expect(await editCase(cy, edit({ summary: 'Another summary.' }), ON)).toMatchObject({ ok: true })
  expect(await columnsOf('file')).toMatchObject({ occupation: ['teacher'], summary: 'Another summary.', version: 3 })
})

test('of two people who edit one field the second is given both versions, and nothing is written', async () => {
  await editCase(ada, edit({ sex: 'other' }), ON)
  const before = await takeStock(superuser)
  expect(await editCase(cy, edit({ sex: 'male', birthDate: '1985' }), ON)).toEqual({
    ok: false, reason: 'conflict', conflicts: [{ field: 'sex', base: 'female', theirs: 'other', mine: 'male' }],
  })
  expect(await takeStock(superuser)).toEqual(before)
})

test('many editors at once lose no word', async () => {
  const editors = Array.from({ length: 12 }, () => aViewer('volunteer'))
  const fields = ['homePlace', 'summary', 'nameNative'] as const
  const results = await Promise.all(editors.map((editor, n) =>
    editCase(editor, edit({ [fields[n % 3] ?? 'summary']: `What editor ${n} says` }), ON)))
  expect(results.filter((result) => result.ok)).toHaveLength(3)
  expect(results.filter((result) => !result.ok && result.reason === 'conflict')).toHaveLength(9)
  expect(await columnsOf('file')).toMatchObject({ version: 4 })
})

test('a version that is sent back is undone, but for what somebody changed since', async () => {
  const occupation: unknown = (await columnsOf('file'))?.['occupation']
  await editCase(ada, edit({ sex: 'male', occupation: ['nurse'] }), ON)
  await editCase(cy, edit({ occupation: ['nurse', 'writer'] }, 2), ON)
  const refused = await sendBackCase(aViewer('volunteer'), { caseId, version: 2, note: 'No source says so' }, ON)
  expect(refused).toEqual({ ok: false, reason: 'not_allowed' })
  const sent = await sendBackCase(bea, { caseId, version: 2, note: 'No source says so' }, ON)
  expect(sent).toEqual({ ok: true, value: { version: 4 } })
  expect(await columnsOf('file')).toMatchObject({ sex: 'female', occupation: ['nurse', 'writer'] })
  expect(await sendBackCase(cy, { caseId, version: 3, note: 'Mine' }, ON)).toMatchObject({ ok: true })
  expect(await columnsOf('file')).toMatchObject({ occupation, unverified: {} })
})

test('groups and home place stay with the team until whoever verifies them opens them', async () => {
  await editCase(ada, edit({ groups: ['An invented group'], homePlace: 'Wardville' }), ON)
  await verifyCase(bea, { caseId, version: 2, open: ['homePlace'] }, ON)
  expect(await columnsOf('open')).toMatchObject({ groups: [], home_place: 'Wardville' })
})

test('an age that nobody verified changes nothing that readers see, but to hide who may be a child', async () => {
  const periods = () => superuser`
    SELECT to_jsonb(p) - 'id' AS row FROM open.period p WHERE case_id = ${caseId} ORDER BY valid`
  const before = [...(await periods())]
  await editCase(ada, edit({ birthDate: '1930' }), ON)
  expect([...(await periods())]).toEqual(before)
  await editCase(ada, edit({ birthDate: '2010' }, 2), ON)
  expect(await columnsOf('open')).toBeUndefined()
})

test.each([
  ['researcher', false, false], ['volunteer', true, false], ['reviewer', true, true], ['administrator', true, true],
] as const)('what a %s may do: edit %p, verify %p', async (role, mayEdit, mayVerify) => {
  await editCase(ada, edit({ sex: 'other' }), ON)
  const before = await takeStock(superuser)
  const edited = await editCase(aViewer(role), edit({ summary: 'x' }), ON)
  if (!mayEdit) expect([edited, await takeStock(superuser)]).toEqual([{ ok: false, reason: 'not_allowed' }, before])
  expect(edited.ok).toBe(mayEdit)
  const verified = await verifyCase(aViewer(role), { caseId, version: 2 }, ON)
  expect(verified.ok).toBe(mayVerify)
  expect((await createCase(aViewer(role), { identity: { nameLatin: 'A B' }, sourceId: SOURCE }, ON)).ok).toBe(mayEdit)
})

test.each<[string, Partial<EditCase>, string]>([
  ['a case', { caseId: '00000000-0000-4000-8000-000000000000' }, 'unknown_case'],
  ['a version', { version: 9 }, 'unknown_version'],
  ['a source', { sourceId: 'nobody' }, 'unknown_source'],
  ['nothing new', { identity: { sex: 'female' } }, 'nothing_changed'],
])('an edit with %s that is not there changes nothing', async (_what, change, reason) => {
  const before = await takeStock(superuser)
  expect(await editCase(ada, { ...edit({ sex: 'other' }), ...change }, ON)).toMatchObject({ ok: false, reason })
  expect(await takeStock(superuser)).toEqual(before)
})

test('an import of old files undoes and verifies nothing that people changed since', async () => {
  await editCase(ada, edit({ occupation: ['teacher'], summary: 'Another summary.' }), ON)
  expect(await importInto(team, somayehAs(slug))).toMatchObject({ changed: false })
  expect(await columnsOf('file')).toMatchObject({ occupation: ['teacher'], version: 2 })
  const files = somayehAs(slug)
  const cases = Buffer.from(files.get('cases.csv') ?? '').toString().replace('Somayeh Kargar', 'Somaye Kargar')
  await importInto(team, new Map(files).set('cases.csv', Buffer.from(cases)))
  expect(await columnsOf('file')).toMatchObject({ name_latin: 'Somaye Kargar', occupation: ['teacher'], version: 3 })
  expect(await columnsOf('open')).toMatchObject({ name_latin: 'Somaye Kargar' })
  expect(await columnsOf('open')).not.toMatchObject({ occupation: ['teacher'] })
})

test('an import writes first versions, and an untrusted one proposes', async () => {
  const [first] = await team`SELECT changes, author FROM file.case_version WHERE case_id = ${caseId}`
  expect(first).toMatchObject({ author: 'operator', changes: { sex: 'female' } })
  const files = somayehAs(slug)
  const cases = Buffer.from(files.get('cases.csv') ?? '').toString().replace('Somayeh Kargar', 'Somaye Kargar')
  const renamed = new Map(files).set('cases.csv', Buffer.from(cases))
  await importInto(team, renamed, { trust: false })
  expect(await columnsOf('file')).toMatchObject({ name_latin: 'Somaye Kargar', version: 2 })
  expect(await columnsOf('open')).toMatchObject({ name_latin: 'Somayeh Kargar' })
  await importInto(team, renamed)
  expect(await columnsOf('open')).toMatchObject({ name_latin: 'Somaye Kargar' })
  expect(await importInto(team, renamed)).toMatchObject({ changed: false })
  expect(await verifyAudit(superuser)).toMatchObject({ ok: true })
})
