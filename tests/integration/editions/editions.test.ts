import { createHash } from 'node:crypto'
import { setTimeout as sleep } from 'node:timers/promises'
import { parse } from 'csv-parse/sync'
import { teamSql } from '@/lib/db/team'
import { DATA_FILES, EDITION_TABLES } from '@/lib/domain/editions/edition-files'
import { approveEdition } from '@/lib/editions/approve-edition'
import { askEdition } from '@/lib/editions/ask-edition'
import { tellProgress } from '@/lib/editions/edition-progress'
import { makeEdition } from '@/lib/editions/make-edition'
import { reissueEdition } from '@/lib/editions/reissue-edition'
import { revokeKey } from '@/lib/editions/revoke-key'
import { settleEdition } from '@/lib/editions/settle-edition'
import { streamMadeFile } from '@/lib/editions/stream-made-file'
import { withdrawEdition } from '@/lib/editions/withdraw-edition'
import { findEdition, listEditions, listSigningKeys, readSignature } from '@/lib/open/editions/read-editions'
import { unpublishCase } from '@/lib/records/unpublish-case'
import { withdrawConsent } from '@/lib/records/withdraw-consent'
import { listTeamEditions } from '@/lib/team/list-team-editions'
import { aViewer } from '../../factories/a-viewer'
import { madeBy } from '../../factories/an-account'
import { anEditionKey, anIssuedEdition, consentToEditions, sealOfMade, workOnce } from '../../factories/an-edition'
import { readWholeFile } from '../../factories/read-edition'
import { dayOf, openAppeal } from '../open/appeal'

const on = dayOf('2021-04-05')
const asker = aViewer('administrator')
const other = aViewer('reviewer')
const key = anEditionKey()
const PEOPLE = ['raoof-mehran', 'kargar-somayeh', 'ganji-arash', 'ashoori-anoosheh']
let appeal: Awaited<ReturnType<typeof openAppeal>>

beforeAll(async () => {
  appeal = await openAppeal({
    teamCases: ['ashoori-anoosheh'],
    privateEvents: ['raoof-mehran,statement,2021-03-01,,,,"{""text"":""canary-of-the-team""}",appeal-2021,verified,'],
  })
})
afterAll(() => appeal.close())

async function idOf(slug: string): Promise<string> {
  const [row] = await teamSql()<{ id: string }[]>`SELECT id FROM file.case WHERE slug = ${slug}`
  return row?.id ?? ''
}

async function newestTags(): Promise<string[]> {
  const [row] = await teamSql()<{ tags: string[] }[]>`SELECT tags FROM open.change ORDER BY seq DESC LIMIT 1`
  return row?.tags ?? []
}

/** Whoever may approve it reads each file with the bytes that will be signed; nobody else, and no other file. */
async function expectToBeReadBefore(number: string): Promise<void> {
  const [made] = await listTeamEditions(other, number)
  for (const { name, sha256 } of made?.facts?.files ?? []) {
    const hash = createHash('sha256')
    for await (const piece of (await streamMadeFile(other, number, name)) ?? []) hash.update(piece)
    expect([name, hash.digest('hex')]).toEqual([name, sha256])
  }
  expect(await streamMadeFile(aViewer('volunteer'), number, 'cases.csv')).toBeNull()
  expect(await streamMadeFile(other, number, 'no.csv')).toBeNull()
}

const readAll = (number: string) => Promise.all(DATA_FILES.map((name) => readWholeFile(number, name)))

test('an edition is asked for by one, approved by another, and signed and issued by the jobs', async () => {
  expect(await askEdition(other, on)).toEqual({ ok: false, reason: 'not_allowed' })
  expect(await askEdition(asker, on)).toEqual({ ok: false, reason: 'no_cases' })
  await consentToEditions(PEOPLE)
  expect(await askEdition(asker, on)).toEqual({ ok: true, value: { number: '2021-04' } })
  expect(await askEdition(asker, on)).toEqual({ ok: false, reason: 'waiting' })
  await workOnce(key)
  const seal = await sealOfMade('2021-04')
  await expectToBeReadBefore('2021-04')
  expect(await approveEdition(asker, { number: '2021-04', seal })).toEqual({ ok: false, reason: 'own_edition' })
  expect(await approveEdition(aViewer('volunteer'), { number: '2021-04', seal })).toMatchObject({ reason: 'not_allowed' })
  expect(await approveEdition(other, { number: '2021-04', seal: 'ab'.repeat(32) })).toEqual({ ok: false, reason: 'stale' })
  expect(await approveEdition(other, { number: '2021-04', seal })).toMatchObject({ ok: true })
  await workOnce(null)
  expect(await listEditions()).toEqual([])
  await workOnce(key)
  expect(await newestTags()).toEqual(['editions'])
  expect(await findEdition('2021-04')).toMatchObject({ asOf: '2021-04-05', keyId: key.id, gone: null, facts: { cases: 3 } })
  expect(await listSigningKeys()).toEqual([{ id: key.id, publicKey: key.publicKey, firstUsedOn: '2021-04-05', revokedOn: null }])
})

test('it holds whom consent covers, every column that the codebook describes, and nothing that is not public', async () => {
  const [cases, , ndjson] = await readAll('2021-04')
  const slugs = (parse(cases ?? '', { columns: true }) as { slug: string }[]).map(({ slug }) => slug)
  expect(slugs).toEqual(['ganji-arash', 'kargar-somayeh', 'raoof-mehran'])
  expect((ndjson ?? '').trim().split('\n').map((line): unknown => JSON.parse(line))).toHaveLength(3)
  const codebook: { files: string; field: string }[] = parse(await readWholeFile('2021-04', 'codebook.csv'), { columns: true })
  for (const [table, columns] of Object.entries(EDITION_TABLES)) {
    const [head] = (await readWholeFile('2021-04', `${table}.csv`)).split('\n')
    expect(head).toBe(columns.join(','))
    expect(codebook.filter(({ files }) => files.split(', ').includes(`${table}.csv`)).map(({ field }) => field)).toEqual([...columns])
  }
  const [all] = await teamSql()<{ text: string }[]>`SELECT string_agg(body, '') AS text FROM open.edition_part`
  expect(all?.text).toContain('Mehran Raoof')
  expect(all?.text).not.toMatch(/ashoori|Anoosheh|canary-of-the-team/i)
})

test('the same data gives the same bytes, and the signed list names them', async () => {
  const before = await findEdition('2021-04')
  expect(await anIssuedEdition(key, on)).toBe('2021-04.1')
  const after = await findEdition('2021-04.1')
  const sumsOf = (edition: typeof after) => edition?.facts.files
    .filter(({ name }) => [...DATA_FILES, 'codebook.csv'].includes(name))
  expect(sumsOf(after)).toEqual(sumsOf(before))
  const sums = (await readSignature('2021-04'))?.sums ?? ''
  for (const { name, sha256 } of before?.facts.files ?? []) expect(sums).toContain(`${sha256} *${name}\n`)
})

test('an edition is gone in the transaction that takes a case of it off the site, with every line of that case', async () => {
  const slug = 'ganji-arash'
  const id = await idOf(slug)
  expect((await readAll('2021-04')).join('')).toContain('Ganji')
  expect(await unpublishCase(other, { caseId: id }, on)).toMatchObject({ ok: true })
  expect(await newestTags()).toContain('editions')
  expect((await findEdition('2021-04'))?.gone).toEqual({ on: '2021-04-05', because: 'cases', casesGone: 1, replacedBy: null })
  const [left] = await teamSql()`SELECT 1 FROM open.edition_part WHERE case_id = ${id} OR body ~* 'ganji'`
  expect(left).toBeUndefined()
})

test('it is issued again without them by one administrator, and says so', async () => {
  expect(await reissueEdition(other, { number: '2021-04' }, on)).toEqual({ ok: false, reason: 'not_allowed' })
  expect(await reissueEdition(asker, { number: '2021-04' }, on)).toEqual({ ok: true, value: { number: '2021-04.2' } })
  expect(await reissueEdition(asker, { number: '2021-04' }, on)).toEqual({ ok: false, reason: 'stale' })
  await workOnce(key)
  await workOnce(key)
  expect(await findEdition('2021-04.2')).toMatchObject({ gone: null, facts: { cases: 2 } })
  expect((await findEdition('2021-04'))?.gone?.replacedBy).toBe('2021-04.2')
  expect(await readWholeFile('2021-04.2', 'README.txt')).toContain('instead of edition 2021-04,')
  expect(JSON.parse(await readWholeFile('2021-04.2', 'cases.geojson'))).toMatchObject({ features: [{}, {}] })
})

test('a consent that is withdrawn for editions alone takes the case out of them, and leaves it on the site', async () => {
  const caseId = await idOf('kargar-somayeh')
  expect(await withdrawConsent(asker, { caseId, scopes: ['editions'] }, on)).toMatchObject({ ok: true })
  expect((await findEdition('2021-04.2'))?.gone).toMatchObject({ because: 'cases', casesGone: 1 })
  expect((await findEdition('2021-04'))?.gone).toMatchObject({ casesGone: 2, replacedBy: '2021-04.2' })
  const [seen] = await teamSql()`SELECT 1 FROM open.case WHERE slug = 'kargar-somayeh'`
  expect(seen).toBeDefined()
})

test('one that waits for approval is made anew when a case of it goes', async () => {
  await consentToEditions(['kargar-somayeh'])
  await askEdition(asker, on)
  await workOnce(key)
  const seal = await sealOfMade('2021-04.3')
  await withdrawConsent(asker, { caseId: await idOf('kargar-somayeh'), scopes: ['editions'] }, on)
  expect(await approveEdition(other, { number: '2021-04.3', seal })).toEqual({ ok: false, reason: 'stale' })
  await workOnce(key)
  expect(await approveEdition(other, { number: '2021-04.3', seal: await sealOfMade('2021-04.3') })).toMatchObject({ ok: true })
  await workOnce(key)
  expect(await findEdition('2021-04.3')).toMatchObject({ facts: { cases: 1 } })
})

test('a whole edition is taken back by a reviewer, and the next one stands in its place', async () => {
  expect(await withdrawEdition(aViewer('volunteer'), { number: '2021-04.3' }, on)).toEqual({ ok: false, reason: 'not_allowed' })
  expect(await withdrawEdition(other, { number: '2021-04.3' }, on)).toMatchObject({ ok: true })
  expect(await withdrawEdition(other, { number: '2021-04.3' }, on)).toEqual({ ok: false, reason: 'stale' })
  expect(await reissueEdition(asker, { number: '2021-04.3' }, on)).toEqual({ ok: false, reason: 'stale' })
  expect(await anIssuedEdition(key, on)).toBe('2021-04.4')
  expect((await findEdition('2021-04.3'))?.gone).toMatchObject({ because: 'whole', replacedBy: '2021-04.4' })
})

test('a source that nobody else in an edition rests on goes with the case: its title may name somebody', async () => {
  await consentToEditions(['kargar-somayeh', 'raoof-mehran'])
  const caseId = await idOf('kargar-somayeh')
  await teamSql()`
    INSERT INTO open.source SELECT (jsonb_populate_record(s, '{"id": "invented-own", "title": "About S. K."}')).*
    FROM open.source s LIMIT 1`
  await teamSql()`UPDATE open.event SET sources = sources || '{invented-own}' WHERE case_id = ${caseId}`
  const number = await anIssuedEdition(key, on)
  expect(await readWholeFile(number, 'sources.csv')).toMatch(/About S\. K\.[^]*appeal-2021|appeal-2021[^]*About S\. K\./)
  await withdrawConsent(asker, { caseId, scopes: ['editions'] }, on)
  const left = await readWholeFile(number, 'sources.csv')
  expect([left.includes('appeal-2021'), left.includes('About S. K.')]).toEqual([true, false])
})

test('a case that goes while an edition is made is seen before the edition waits for anybody', async () => {
  await consentToEditions(PEOPLE)
  const { number } = madeBy(await askEdition(asker, on))
  const id = await idOf('raoof-mehran')
  const order = { number, asOf: '2021-04-05', askedOn: '2021-04-05', againOf: null }
  let settling: Promise<void> | undefined
  await teamSql().begin(async (unpublishing) => {
    await unpublishing`SELECT 1 FROM file.case WHERE id = ${id} FOR UPDATE`
    // It looked for its lines before there were any.
    await unpublishing`UPDATE file.consent SET scopes = '{site}' WHERE case_id = ${id}`
    await makeEdition(teamSql(), order, 'https://vigil.example')
    settling = settleEdition(teamSql(), number)
    await expect(Promise.race([settling, sleep(200, 'waits')])).resolves.toBe('waits')
  })
  await settling
  const [left] = await teamSql()`SELECT 1 FROM open.edition_part WHERE case_id = ${id} AND number = ${number}`
  expect(left).toBeUndefined()
  await workOnce(key)
  expect((await listTeamEditions(other, number))[0]).toMatchObject({ state: 'made', facts: { cases: 1 } })
})

test('a key that is revoked is listed as that, and signs nothing more', async () => {
  expect(await revokeKey(teamSql(), 'ab'.repeat(8), on)).toEqual({ ok: false, reason: 'no_key' })
  expect(await revokeKey(teamSql(), key.id, on)).toEqual({ ok: true, value: { id: key.id } })
  expect(await revokeKey(teamSql(), key.id, on)).toEqual({ ok: false, reason: 'revoked' })
  expect(await newestTags()).toEqual(['editions'])
  expect(await listSigningKeys()).toMatchObject([{ id: key.id, revokedOn: '2021-04-05' }])
  const number = (await listTeamEditions(other)).find(({ state }) => state === 'made')?.number ?? ''
  await approveEdition(other, { number, seal: await sealOfMade(number) })
  await expect(workOnce(key)).rejects.toThrow(`the key ${key.id} is revoked`)
  expect(await findEdition(number)).toBeNull()
  const fresh = anEditionKey()
  await workOnce(fresh)
  expect(await findEdition(number)).toMatchObject({ keyId: fresh.id })
})

test('how far the making of an edition is can be seen while it is made', async () => {
  await tellProgress(teamSql(), '2021-04.9', 200, 900)
  await teamSql()`
    INSERT INTO file.edition (number, as_of, asked_by, asked_on) VALUES ('2021-04.9', '2021-04-05', 'a', '2021-04-05')`
  expect(await listTeamEditions(other, '2021-04.9')).toMatchObject([{ state: 'asked', progress: { done: 200, total: 900 } }])
  await workOnce(null)
  expect(await listTeamEditions(other, '2021-04.9')).toMatchObject([{ state: 'made', progress: null }])
  expect(await teamSql()`SELECT 1 FROM file.edition_progress`).toHaveLength(0)
})
