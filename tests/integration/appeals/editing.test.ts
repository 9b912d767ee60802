import { hideSignature } from '@/lib/appeals/hide-signature'
import { listSignatures } from '@/lib/appeals/list-signatures'
import { loadDemonstrationAppeal } from '@/lib/appeals/load-demonstration'
import { openForSigning } from '@/lib/appeals/open-for-signing'
import { publishAppeal } from '@/lib/appeals/publish-appeal'
import { readSaveAppeal, saveAppeal } from '@/lib/appeals/save-appeal'
import { readFieldKeys } from '@/lib/db/field-keys'
import { closeOpenSql } from '@/lib/db/open'
import { teamSql } from '@/lib/db/team'
import { findAppeal, listSignatories } from '@/lib/open/read-appeals'
import { listTeamAppeals } from '@/lib/team/list-team-appeals'
import demonstration from '@/data/demonstration/appeal.json'
import { aViewer } from '../../factories/a-viewer'
import { appealContent } from '../../factories/an-appeal'
import { createAuthDatabase } from '../../factories/auth-database'
import { asSuperuser, type TestDatabase } from '../../factories/database'

let database: TestDatabase
const author = aViewer('administrator')
const other = aViewer('reviewer')

beforeAll(async () => {
  database = await createAuthDatabase()
})
afterAll(async () => {
  await closeOpenSql()
  await database.drop()
})

const save = (slug: string, version: number, title?: string, viewer = author) =>
  saveAppeal(viewer, { slug, version, content: appealContent(title) })

test('an appeal is seen once somebody other than its author has published it', async () => {
  expect(await save('first', 0)).toMatchObject({ ok: true })
  expect(await findAppeal('first')).toBeNull()
  const administrator = aViewer('administrator', { accountId: author.accountId })
  expect(await publishAppeal(administrator, { slug: 'first', version: 1 })).toEqual({ ok: false, reason: 'own_version' })
  expect(await publishAppeal(aViewer('volunteer'), { slug: 'first', version: 1 })).toMatchObject({ reason: 'not_allowed' })
  expect(await publishAppeal(other, { slug: 'first', version: 1 })).toMatchObject({ ok: true })
  expect((await findAppeal('first'))?.content.texts.en?.title).toBe('An invented appeal')
  expect(await publishAppeal(other, { slug: 'first', version: 1 })).toEqual({ ok: false, reason: 'stale' })
})

test('of two who write upon one version, the second is told, and nothing is written', async () => {
  await save('second', 0)
  expect(await save('second', 1, 'Mine')).toMatchObject({ ok: true, value: { version: 2 } })
  expect(await save('second', 1, 'Theirs')).toEqual({ ok: false, reason: 'stale' })
  expect(await save('second', 0, 'Another')).toEqual({ ok: false, reason: 'slug_taken' })
  expect((await listTeamAppeals(other, 'second'))[0]?.content.texts.en?.title).toBe('Mine')
})

test('a newer version waits while visitors see the one before, and both stay', async () => {
  await save('third', 0, 'Old')
  await publishAppeal(other, { slug: 'third', version: 1 })
  await save('third', 1, 'New')
  expect((await findAppeal('third'))?.content.texts.en?.title).toBe('Old')
  await publishAppeal(other, { slug: 'third', version: 2 })
  const versions = (await findAppeal('third'))?.versions.map(({ content }) => content.texts.en?.title)
  expect(versions).toEqual(['New', 'Old'])
})

test('an appeal that takes no more signatures says so, and only administrators decide it', async () => {
  await save('fourth', 0)
  await publishAppeal(other, { slug: 'fourth', version: 1 })
  expect(await openForSigning(other, { slug: 'fourth', open: 'no' })).toEqual({ ok: false, reason: 'not_allowed' })
  await openForSigning(author, { slug: 'fourth', open: 'no' })
  expect((await findAppeal('fourth'))?.takesSignatures).toBe(false)
})

test.each([
  ['a slug that is a page of its own', { slug: 'confirm' }],
  ['no language', { content: { ...appealContent(), texts: {} } }],
  ['a version that is none', { version: -1 }],
  ['a part that is not known', { content: { ...appealContent(), more: 1 } }],
])('%s is refused', (_what, more) => {
  expect(() => readSaveAppeal({ slug: 'fifth', version: 0, content: appealContent(), ...more })).toThrow()
})

test('the demonstration loads once, in a database that is marked as one, and its signatories can be hidden', async () => {
  const load = () => loadDemonstrationAppeal(teamSql(), readFieldKeys(), demonstration)
  await expect(load()).rejects.toThrow('not marked')
  await asSuperuser(database.name, (sql) => sql`UPDATE file.instance SET demonstration = true`)
  expect([await load(), await load()]).toEqual([{ loaded: true }, { loaded: false }])
  const { slug } = demonstration
  const named = async () => (await listSignatories(slug, 1)).signatories.map(({ name }) => name)
  expect(await named()).toHaveLength(demonstration.signatories.length)
  expect((await named())[0]).toBe('Invented Signatory One')
  expect((await findAppeal(slug))).toMatchObject({ demonstration: true, signatures: demonstration.signatories.length })
  const { listed, signatures } = await listSignatures(other, slug)
  const [first] = signatures
  expect(listed).toEqual({ total: demonstration.signatories.length, page: 1, pages: 1 })
  expect(await listSignatures(other, slug, 2)).toEqual({ listed, signatures })
  const hide = { signatureId: first?.id ?? '', hide: 'yes' } as const
  expect(await hideSignature(aViewer('volunteer'), hide)).toEqual({ ok: false, reason: 'not_allowed' })
  await hideSignature(other, hide)
  expect(await named()).not.toContain(first?.name)
  await hideSignature(other, { ...hide, hide: 'no' })
  expect(await named()).toContain(first?.name)
})
