import { closeOpenSql } from '@/lib/db/open'
import { listCorrections } from '@/lib/open/list-corrections'
import { editCase, type EditCase } from '@/lib/records/edit-case'
import { sendBackCase } from '@/lib/records/send-back-case'
import { unpublishCase } from '@/lib/records/unpublish-case'
import { verifyCase, type VerifyCase } from '@/lib/records/verify-case'
import { aViewer } from '../../factories/a-viewer'
import { takeTestDatabase } from '../../factories/take-database'
import { anotherSomayeh } from './another-somayeh'
import { day } from './exchange'

const ON = day('2021-04-05')
const [ada, bea] = [aViewer('volunteer'), aViewer('reviewer')]

const { team } = takeTestDatabase()
let caseId: string
let slug: string

beforeEach(async () => {
  ({ caseId, slug } = await anotherSomayeh(team))
})
afterAll(() => closeOpenSql())

async function edit(version: number, identity: EditCase['identity']) {
  const input = { caseId, version, identity, sourceId: 'appeal-2021', reason: 'The source says so' }
  expect(await editCase(ada, input, ON)).toMatchObject({ ok: true })
}

async function verify(version: number, more: Partial<VerifyCase> = {}) {
  expect(await verifyCase(bea, { caseId, version, ...more }, ON)).toMatchObject({ ok: true })
}

function corrections() {
  return team<Record<string, unknown>[]>`
    SELECT version, changed, withdrawn FROM open.identity_correction WHERE case_id = ${caseId} ORDER BY version`
}

test('a name that readers saw and then see otherwise is told once it is verified, by its field alone', async () => {
  await edit(1, { nameLatin: 'Invented Other', birthDate: '1985' })
  expect(await corrections()).toEqual([])
  await verify(2)
  // Nothing had been said of the birth before: that corrects nothing.
  expect(await corrections()).toEqual([{ version: 2, changed: ['nameLatin'], withdrawn: [] }])
  const { rows, total } = await listCorrections(200)
  expect(total).toBe(rows.length)
  const told = rows.find((row) => row.slug === slug)
  expect(told).toMatchObject({ kind: 'identity', type: null, fields: ['nameLatin'], before: null, after: null })
  expect(JSON.stringify(told)).not.toContain('Somayeh')
})

test('what is taken back is told as taken back, and stays told whatever is edited afterwards', async () => {
  await edit(1, { occupation: ['invented trade'] })
  await verify(2)
  await edit(2, { occupation: [] })
  await verify(3)
  await edit(3, { summary: 'Never verified.' })
  expect((await corrections()).find(({ version }) => version === 3)).toMatchObject({ withdrawn: ['occupation'] })
})

test('what was sent back was never seen, and corrects nothing', async () => {
  await edit(1, { nameLatin: 'Invented Other' })
  expect(await sendBackCase(bea, { caseId, version: 2, note: 'not what the source says' }, ON)).toMatchObject({ ok: true })
  expect(await corrections()).toEqual([])
})

test('a guarded field is told only as long as it is open', async () => {
  await edit(1, { homePlace: 'Invented Town' })
  await verify(2, { open: ['homePlace'] })
  await edit(2, { homePlace: 'Another Town' })
  await verify(3, { open: ['homePlace'] })
  const fieldsOf = async () => (await corrections()).flatMap(({ changed, withdrawn }) => [changed, withdrawn]).flat()
  expect(await fieldsOf()).toContain('homePlace')
  await edit(3, { homePlace: 'A third Town' })
  await verify(4)
  expect(await fieldsOf()).not.toContain('homePlace')
})

test('a case that is taken off the site takes them along', async () => {
  await edit(1, { nameLatin: 'Invented Other' })
  await verify(2)
  expect(await corrections()).toHaveLength(1)
  expect(await unpublishCase(bea, { caseId }, ON)).toMatchObject({ ok: true })
  expect(await corrections()).toEqual([])
})
