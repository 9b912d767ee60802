import { findCollected } from '@/lib/appeals/find-collected'
import { forgetCollected } from '@/lib/appeals/forget-collected'
import { importSignatures } from '@/lib/appeals/import-signatures'
import { hideSignature } from '@/lib/appeals/hide-signature'
import { placeSignature } from '@/lib/appeals/place-signature'
import { closeOpenSql } from '@/lib/db/open'
import { teamSql } from '@/lib/db/team'
import { dayOf } from '@/lib/domain/dates/day'
import { findAppeal, listSignatories } from '@/lib/open/read-appeals'
import { saveAppeal } from '@/lib/appeals/save-appeal'
import { aViewer } from '../../factories/a-viewer'
import { appealContent, aPublishedAppeal } from '../../factories/an-appeal'
import { createAuthDatabase } from '../../factories/auth-database'
import type { TestDatabase } from '../../factories/database'

const ON = dayOf(2026, 3, 1)
const HEAD = 'name,kind,description,place,country,signed_on,consent_basis\n'
const administrator = aViewer('administrator')

let database: TestDatabase

beforeAll(async () => {
  database = await createAuthDatabase()
})
afterAll(async () => {
  await closeOpenSql()
  await database.drop()
})

const bring = (slug: string, csv: string, intent: 'look' | 'import' = 'import', viewer = administrator) =>
  importSignatures(viewer, { slug, csv, intent }, ON)
const rowsOf = (...names: string[]) =>
  HEAD + names.map((name) => `${name},person,nurse,Invented town,DE,2021-01-05,on paper at a meeting\n`).join('')
const shown = async (slug: string) => (await listSignatories(slug, 1)).signatories
const namesOn = async (slug: string) => (await shown(slug)).map(({ name }) => name)

test('a file of earlier signatories is looked at, brought in whole, and doubles nobody when it comes again', async () => {
  await aPublishedAppeal('first')
  const csv = rowsOf('Ada Invented', 'Bea Invented')
  const looked = await bring('first', csv, 'look')
  expect(looked).toMatchObject({ ok: true, value: { fresh: 2, known: 0, names: ['Ada Invented', 'Bea Invented'] } })
  expect(await namesOn('first')).toEqual([])
  expect(await bring('first', csv)).toMatchObject({ value: { fresh: 2, known: 0 } })
  expect(await bring('first', csv)).toMatchObject({ value: { fresh: 0, known: 2 } })
  // Another ground, another spacing, the figures of another keyboard: the same person.
  const otherwise = csv.replaceAll('on paper', 'in writing').replace('Ada Inv', 'Ada  inv').replace('2021-01-05', '۲۰۲۱-۰۱-۰۵')
  expect(await bring('first', otherwise)).toMatchObject({ value: { fresh: 0, faultCount: 0 } })
  const signatories = await shown('first')
  const marked = signatories.map(({ name, country, collectedElsewhere }) => [name, country, collectedElsewhere])
  expect(marked.sort()).toEqual([['Ada Invented', 'DE', true], ['Bea Invented', 'DE', true]])
  expect((await findAppeal('first'))?.signatures).toBe(2)
  const [kept] = await teamSql()`
    SELECT consent_basis AS basis, email IS NULL AS "hasNoAddress", confirmed_at::date AS day
    FROM file.signature LIMIT 1`
  expect(kept).toEqual({ basis: 'on paper at a meeting', hasNoAddress: true, day: '2021-01-05' })
})

test('where one row is wrong nothing is brought in, and every fault names its line and column', async () => {
  await aPublishedAppeal('second')
  const csv = `${rowsOf('Cleo Invented', 'Cleo Invented')},person,,,,2021-01-05,x\nDora,thing,,,Germany,soon,\nEve,,,,,2027-01-01,x\nFay,x\n`
  const result = await bring('second', csv)
  expect(result.ok && result.value.faults.map(({ line, column, fault }) => `${line} ${column} ${fault}`)).toEqual([
    '3 name twice', '4 name empty', '5 kind kind', '5 country country', '5 signed_on day', '5 consent_basis empty',
    '6 signed_on future_day', '7  cells',
  ])
  expect(await namesOn('second')).toEqual([])
})

test.each([
  ['an unknown column', 'name,signed_on,consent_basis,email\nA,2021-01-01,x,y\n', 'unknown_column'],
  ['a missing column', 'name,signed_on\nA,2021-01-01\n', 'missing_column'],
  ['an open quote', `${HEAD}"A,2021\n`, 'not_csv'],
  ['no row', HEAD, 'no_rows'],
  ['nothing', '\n', 'no_rows'],
  ['a control character', rowsOf('A\u0007B'), 'malformed'],
  ['bytes that were no UTF-8', rowsOf('A\ufffd'), 'not_utf8'],
  ['a name of a thousand letters', rowsOf('A'.repeat(1000)), 'too_long'],
  ['more rows than are taken', rowsOf(...Array.from({ length: 5001 }, (_, n) => `A${n}`)), 'too_many_rows'],
])('a file with %s is refused', async (_what, csv, fault) => {
  await aPublishedAppeal('third').catch(() => undefined)
  const result = await bring('third', csv)
  expect(result.ok && result.value.faults.map((one) => one.fault)).toContain(fault)
  expect(await namesOn('third')).toEqual([])
})

test('what spreadsheets write is read: a mark at the start, semicolons, and lines of Windows', async () => {
  await aPublishedAppeal('fourth')
  const csv = `\ufeff${rowsOf('=1+1', 'گلناز ساختگی').replaceAll(',', ';').replaceAll('\n', '\r\n')}`
  expect(await bring('fourth', csv)).toMatchObject({ value: { fresh: 2, faultCount: 0 } })
  expect((await namesOn('fourth')).sort()).toEqual(['=1+1', 'گلناز ساختگی'])
})

test('only administrators bring signatures in, and only to an appeal that is public', async () => {
  await saveAppeal(administrator, { slug: 'fifth', version: 0, content: appealContent() })
  expect(await bring('fifth', rowsOf('A'), 'import', aViewer('reviewer'))).toEqual({ ok: false, reason: 'not_allowed' })
  expect(await bring('fifth', rowsOf('A'))).toEqual({ ok: false, reason: 'not_published' })
  expect(await bring('nothing', rowsOf('A'))).toEqual({ ok: false, reason: 'unknown_appeal' })
})

test('those whom the campaign names first stand first, in its order', async () => {
  await aPublishedAppeal('sixth')
  await bring('sixth', rowsOf('Ann', 'Ben', 'Cy', 'Dee'))
  const idOf = async (name: string) => (await shown('sixth')).find((one) => one.name === name)?.id ?? ''
  const place = async (name: string, at: number | null) =>
    placeSignature(administrator, { signatureId: await idOf(name), place: at })
  for (const [name, at] of [['Cy', 1], ['Dee', 1], ['Ann', 9]] as const) await place(name, at)
  expect((await namesOn('sixth')).slice(0, 3)).toEqual(['Dee', 'Cy', 'Ann'])
  await place('Ann', 2)
  expect((await namesOn('sixth')).slice(0, 3)).toEqual(['Dee', 'Ann', 'Cy'])
  await place('Dee', null)
  expect((await namesOn('sixth')).slice(0, 2)).toEqual(['Ann', 'Cy'])
  await hideSignature(administrator, { signatureId: await idOf('Ann'), hide: 'yes' })
  expect((await namesOn('sixth'))[0]).toBe('Cy')
  const byReviewer = await placeSignature(aViewer('reviewer'), { signatureId: await idOf('Cy'), place: 1 })
  expect(byReviewer).toMatchObject({ reason: 'not_allowed' })
})

test('whoever asks is deleted, hidden or not, and does not come back with the file', async () => {
  await aPublishedAppeal('seventh')
  const csv = rowsOf('Gil Invented', 'Hana Invented')
  await bring('seventh', csv)
  const found = (sought: string) => findCollected(administrator, sought)
  const [gil] = await found('gil inv')
  const forget = { signatureId: gil?.id ?? '' }
  await hideSignature(administrator, { ...forget, hide: 'yes' })
  expect(await found('gil inv')).toEqual([gil])
  expect(await findCollected(aViewer('reviewer'), 'gil')).toEqual([])
  expect(await forgetCollected(aViewer('reviewer'), forget)).toEqual({ ok: false, reason: 'not_allowed' })
  expect(await forgetCollected(administrator, forget)).toEqual({ ok: true, value: { slug: 'seventh' } })
  expect(await forgetCollected(administrator, forget)).toEqual({ ok: false, reason: 'unknown_signature' })
  expect([await found('gil inv'), await namesOn('seventh')]).toEqual([[], ['Hana Invented']])
  expect((await findAppeal('seventh'))?.signatures).toBe(1)
  expect(await bring('seventh', csv)).toMatchObject({ value: { fresh: 0, known: 1, leftOut: 1 } })
  expect(await namesOn('seventh')).toEqual(['Hana Invented'])
})
