import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { appendFile, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parse } from 'csv-parse/sync'
import { GET as getFile } from '@/app/api/v1/editions/[number]/[file]/route'
import { GET as getChanges } from '@/app/api/v1/editions/[number]/changes.csv/route'
import { GET as getKey } from '@/app/api/v1/editions/keys/[key]/route'
import { GET as getList } from '@/app/api/v1/editions/route'
import demonstration from '@/data/demonstration/edition.json'
import { teamSql } from '@/lib/db/team'
import type { Edition } from '@/lib/domain/editions/edition'
import { verifyCommandsOf } from '@/lib/domain/editions/verify-commands'
import { loadDemonstrationEdition } from '@/lib/editions/load-demonstration'
import { countChanges, listChanges } from '@/lib/open/editions/compare-editions'
import { findComparable, listComparable } from '@/lib/open/editions/find-comparable'
import { findEdition } from '@/lib/open/editions/read-editions'
import { unpublishCase } from '@/lib/records/unpublish-case'
import { aViewer } from '../../factories/a-viewer'
import { anEditionKey, anIssuedEdition, consentToEditions } from '../../factories/an-edition'
import { dayOf, openAppeal } from '../open/appeal'

const on = dayOf('2021-04-05')
const [first, second] = [anEditionKey(), anEditionKey()]
let appeal: Awaited<ReturnType<typeof openAppeal>>
let folder: string

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'vigil-edition-'))
  appeal = await openAppeal()
  await consentToEditions(['raoof-mehran', 'kargar-somayeh'])
  await anIssuedEdition(first, on)
})
afterAll(async () => {
  await appeal.close()
  await rm(folder, { recursive: true })
})

const request = (query = '') => new Request(`http://localhost:3000/api/v1/editions/x${query}`)
const fileOf = (number: string, file: string) => getFile(request(), { params: Promise.resolve({ number, file }) })
const changesOf = (number: string, since: string) =>
  getChanges(request(`?since=${since}`), { params: Promise.resolve({ number }) })

async function editionOf(number: string): Promise<Edition> {
  const edition = await findEdition(number)
  if (!edition) throw new Error(`no edition ${number}`)
  return edition
}

/** Runs what the page prints, in the folder of the files; answers whether it succeeded, and what it said. */
function type(lines: readonly string[]): { ok: boolean; said: string } {
  const { status, stdout, stderr } = spawnSync('sh', ['-c', lines.join('\n')], { cwd: folder, encoding: 'utf8' })
  return { ok: status === 0, said: stdout + stderr }
}

/** Puts the files of an edition into the folder, by their addresses. */
async function download(edition: Edition): Promise<void> {
  const names = [...edition.facts.files.map(({ name }) => name), 'SHA256SUMS', 'SHA256SUMS.sig']
  for (const name of names) {
    const answer = await fileOf(edition.number, name)
    expect(answer.status).toBe(200)
    await writeFile(join(folder, name), Buffer.from(await answer.arrayBuffer()))
  }
  const key = await getKey(request(), { params: Promise.resolve({ key: `${edition.keyId}.pem` }) })
  await writeFile(join(folder, `${edition.keyId}.pem`), await key.text())
}

test('what the page prints verifies an edition in a real openssl, and finds what was changed', async () => {
  const edition = await editionOf('2021-04')
  await download(edition)
  const { signature, files } = verifyCommandsOf(edition, 'http://localhost:3000')
  expect(type(signature)).toEqual({ ok: true, said: 'Signature Verified Successfully\n' })
  expect(type(files)).toEqual({ ok: true, said: '' })
  expect(type(['sha256sum --check --strict SHA256SUMS'])).toMatchObject({ ok: true })
  await appendFile(join(folder, 'cases.csv'), 'one more\n')
  expect(type(files)).toMatchObject({ ok: false, said: expect.stringContaining('*cases.csv') })
  await appendFile(join(folder, 'SHA256SUMS'), '\n')
  expect(type(signature)).toMatchObject({ ok: false })
  await download(edition)
  await writeFile(join(folder, `${edition.keyId}.pem`), second.publicKey)
  expect(type(signature)).toMatchObject({ ok: false })
})

test('the key may change: every edition is verified by the one that signed it, and all are listed', async () => {
  await anIssuedEdition(second, on)
  for (const number of ['2021-04', '2021-04.1']) {
    const edition = await editionOf(number)
    await download(edition)
    expect(type(verifyCommandsOf(edition, '').signature)).toMatchObject({ ok: true })
  }
  expect((await editionOf('2021-04.1')).keyId).toBe(second.id)
})

test('a file is answered by its tag, and no file has a name that the edition does not list', async () => {
  const answer = await fileOf('2021-04', 'cases.csv')
  const etag = answer.headers.get('etag') ?? ''
  await answer.text()
  const asked = new Request('http://localhost:3000/x', { headers: { 'if-none-match': etag } })
  const again = await getFile(asked, { params: Promise.resolve({ number: '2021-04', file: 'cases.csv' }) })
  expect(again.status).toBe(304)
  for (const file of ['nothing.csv', '..', 'cases.csv%00', 'SHA256SUMS.sig.pem']) {
    expect((await fileOf('2021-04', file)).status).toBe(404)
  }
  for (const number of ['2021-05', 'x', '2021-04.9', '']) expect((await fileOf(number, 'cases.csv')).status).toBe(404)
})

test('two editions are compared by who was added and which columns changed, without what passes with the days', async () => {
  await consentToEditions(['ganji-arash'])
  const id = await teamSql()`SELECT id FROM open.case WHERE slug = 'raoof-mehran'`
  const [event] = await teamSql()<{ id: string }[]>`
    SELECT e.id FROM open.event e JOIN open.case c ON c.id = e.case_id WHERE c.slug = 'kargar-somayeh'
    ORDER BY e.id LIMIT 1`
  await teamSql()`UPDATE open.case SET name_latin = 'Mehran Raouf' WHERE id = ${id[0]?.id}`
  await teamSql()`UPDATE open.event SET note = '=an invented note' WHERE id = ${event?.id ?? ''}`
  const number = await anIssuedEdition(second, dayOf('2021-04-06'))
  const [newer, older] = [await editionOf(number), await editionOf('2021-04')]
  expect(await countChanges(older, newer)).toEqual({ added: 1, left: 0, changed: 2 })
  const { changes, next } = await listChanges(older, newer, 0, 10)
  expect(next).toBeNull()
  expect(changes).toMatchObject([
    { slug: 'ganji-arash', isAdded: true, fields: [] },
    { slug: 'kargar-somayeh', isAdded: false, fields: [], events: { added: 0, changed: 1, left: 0 } },
    { slug: 'raoof-mehran', isAdded: false, fields: [{ column: 'name', now: 'Mehran Raouf' }] },
  ])
  expect((await listComparable(newer)).map((one) => one.number)).toEqual(['2021-04.1', '2021-04'])
  expect(await findComparable(number, older)).toBeNull()
  const rows: Record<string, string>[] = parse(await (await changesOf(number, '2021-04')).text(), { columns: true })
  expect(rows.map(({ change, what, now }) => [change, what, now])).toEqual([
    ['added', '', ''], ['changed', 'changed', '1'], ['changed', 'name', 'Mehran Raouf'], ['left', 'people', '0'],
  ])
  expect((await changesOf(number, 'x')).status).toBe(400)
})

test('an edition that a case left answers 410 in every file and names nobody; who left is counted only', async () => {
  const [row] = await teamSql()<{ id: string }[]>`SELECT id FROM file.case WHERE slug = 'kargar-somayeh'`
  const reading = await fileOf('2021-04', 'cases.csv')
  await unpublishCase(aViewer('reviewer'), { caseId: row?.id ?? '' }, on)
  await expect(reading.text()).rejects.toThrow('went while cases.csv was read')
  const older = await editionOf('2021-04')
  for (const { name } of [...older.facts.files, { name: 'SHA256SUMS' }, { name: 'SHA256SUMS.sig' }]) {
    const answer = await fileOf('2021-04', name)
    expect([name, answer.status, answer.headers.get('content-type')]).toEqual([name, 410, 'application/problem+json'])
    expect(await answer.text()).not.toMatch(/kargar/i)
  }
  const list = await (await getList()).text()
  expect(list).toContain('"casesGone":1')
  expect(list).not.toMatch(/kargar/i)
  const newest = await editionOf(await anIssuedEdition(second, dayOf('2021-04-07')))
  expect(await countChanges(older, newest)).toMatchObject({ added: 1, left: 1 })
  expect(await (await changesOf(newest.number, '2021-04')).text()).not.toMatch(/kargar/i)
  expect((await changesOf('2021-04.1', '2021-04')).status).toBe(410)
})

test('the edition of the demonstration says that it is invented, holds nobody of the record, and verifies', async () => {
  const input = { ...demonstration, number: '2021-01' }
  const load = () => loadDemonstrationEdition(teamSql(), first, 'https://vigil.example', input)
  await expect(load()).rejects.toThrow('not marked')
  await appeal.markDemonstration()
  expect(await load()).toBe(true)
  expect(await load()).toBe(false)
  const edition = await editionOf(input.number)
  expect(edition).toMatchObject({ facts: { isInvented: true, cases: 3, events: 6, sources: 1, prisons: 1 } })
  await download(edition)
  const { signature, files } = verifyCommandsOf(edition, '')
  expect([type(signature).ok, type(files)]).toEqual([true, { ok: true, said: '' }])
  expect(readFileSync(join(folder, 'README.txt'), 'utf8')).toContain('EVERYBODY IN THIS EDITION IS INVENTED')
  const rows: { name: string; id: string }[] = parse(readFileSync(join(folder, 'cases.csv'), 'utf8'), { columns: true })
  expect(rows.filter(({ name }) => !name.endsWith('(invented)'))).toEqual([])
  expect(await teamSql()`SELECT 1 FROM file.case WHERE id = ANY (${rows.map(({ id }) => id)}::uuid[])`).toHaveLength(0)
})
