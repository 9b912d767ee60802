import type { Viewer } from '@/lib/domain/permissions/viewer'
import { endLetter } from '@/lib/letters/end-letter'
import { recordConsent } from '@/lib/records/record-consent'
import { unpublishCase } from '@/lib/records/unpublish-case'
import { withdrawConsent } from '@/lib/records/withdraw-consent'
import { clearForPublication } from '@/lib/records/clear-for-publication'
import { aViewer } from '../../factories/a-viewer'
import { takeTestDatabase } from '../../factories/take-database'
import { anotherSomayeh, twoSomayehs } from '../records/another-somayeh'
import { merged, ON, readDerived, undone, withAccount } from './merging'

const { team, superuser } = takeTestDatabase()
let [from, into] = [{ caseId: '', slug: '' }, { caseId: '', slug: '' }]
let two: [Viewer, Viewer]

beforeAll(async () => {
  two = [await withAccount(superuser, 'reviewer'), await withAccount(superuser, 'reviewer')]
})
beforeEach(async () => {
  [from, into] = await twoSomayehs(team)
})

const merge = () => merged(team, two, from.caseId, into.caseId)
const readBoth = () => readDerived(superuser, [from.caseId, into.caseId])
const volunteer = aViewer('volunteer')

async function publicSlugs(): Promise<unknown[]> {
  const rows = await team`SELECT slug FROM open.case WHERE id IN (${from.caseId}, ${into.caseId}) ORDER BY slug`
  return rows.map(({ slug }) => slug)
}

async function covers(caseId: string, scope: string): Promise<unknown> {
  return (await team`SELECT file.has_consent(${caseId}, ${scope}) AS covers`)[0]?.['covers']
}

async function consent(caseId: string, scopes: ('site' | 'letters' | 'photo' | 'editions')[]): Promise<void> {
  const given = { basis: 'family', givenBy: 'an invented relative', givenOn: '2021-04-01' } as const
  const done = await recordConsent(volunteer, { caseId, ...given, harmAssessedBy: 'somebody', scopes }, ON)
  if (!done.ok) throw new Error(done.reason)
}

test.each(['from', 'into'] as const)('where the case %s was not public, neither are both, until it is undone', async (which) => {
  const hidden = which === 'from' ? from : into
  await unpublishCase(aViewer('reviewer'), { caseId: hidden.caseId }, ON)
  const before = await readBoth()
  const mergeId = await merge()
  expect(await publicSlugs()).toEqual([])
  await undone(two[0], mergeId)
  expect(await readBoth()).toEqual(before)
})

test('a reviewer clears them again, as one', async () => {
  await unpublishCase(aViewer('reviewer'), { caseId: from.caseId }, ON)
  await merge()
  const [row] = await team<{ version: number }[]>`SELECT version FROM file.case WHERE id = ${into.caseId}`
  expect(await clearForPublication(aViewer('reviewer'), { caseId: into.caseId, version: row?.version ?? 0 }, ON))
    .toMatchObject({ ok: true })
  expect(await publicSlugs()).toEqual([into.slug])
  expect(await team`SELECT FROM open.case_redirect WHERE case_id = ${into.caseId}`).toHaveLength(0)
})

test('a withdrawal takes both off, and undoing brings neither back', async () => {
  const mergeId = await merge()
  expect(await publicSlugs()).toEqual([into.slug])
  expect(await withdrawConsent(volunteer, { caseId: into.caseId }, ON)).toEqual({ ok: true, value: { withdrawn: 2 } })
  expect(await publicSlugs()).toEqual([])
  expect(await team`SELECT FROM open.case_redirect WHERE slug = ${from.slug}`).toHaveLength(0)
  await undone(two[0], mergeId)
  expect(await publicSlugs()).toEqual([])
})

test('whoever takes the person off since means both', async () => {
  const mergeId = await merge()
  await unpublishCase(aViewer('reviewer'), { caseId: into.caseId }, ON)
  await undone(two[0], mergeId)
  expect(await publicSlugs()).toEqual([])
})

test('letters are covered where both cover them, or where somebody says so of both', async () => {
  await consent(from.caseId, ['site', 'letters'])
  const mergeId = await merge()
  expect([await covers(into.caseId, 'site'), await covers(into.caseId, 'letters')]).toEqual([true, false])
  await undone(two[0], mergeId)
  expect([await covers(from.caseId, 'letters'), await covers(into.caseId, 'letters')]).toEqual([true, false])
  const again = await merge()
  await consent(into.caseId, ['site', 'letters'])
  expect(await covers(into.caseId, 'letters')).toBe(true)
  await undone(two[0], again)
  expect([await covers(from.caseId, 'letters'), await covers(into.caseId, 'letters')]).toEqual([true, true])
})

/** A call to write for somebody that two people have published: invented. */
async function publishLetter(caseId: string): Promise<string> {
  const slug = `invented-${caseId.slice(0, 8)}`
  await superuser`
    WITH letter AS (INSERT INTO file.letter (slug, case_id, version, published_version)
      VALUES (${slug}, ${caseId}, 1, 1) RETURNING id)
    INSERT INTO file.letter_version (letter_id, version, content, author, published_by, published_at)
    SELECT id, 1, '{"deadline": "2021-06-01"}', 'a', 'b', now() FROM letter`
  await superuser`
    INSERT INTO open.letter (slug, case_id, demonstration, version, content, deadline, addressees, sent, published_at)
    SELECT slug, case_id, false, 1, content, '2021-06-01', '{"invented-office": 1}', 0, published_at
    FROM file.letter l JOIN file.letter_version v ON v.letter_id = l.id WHERE slug = ${slug}`
  return slug
}

const readLetter = async (slug: string) => superuser`
  SELECT l.published_version AS published, l.case_id AS "caseId", to_jsonb(o) AS open
  FROM file.letter l LEFT JOIN open.letter o USING (slug) WHERE slug = ${slug}`

test('a letter that a merge took off comes back when it is undone, if the consent still stands', async () => {
  await consent(from.caseId, ['site', 'letters'])
  const slug = await publishLetter(from.caseId)
  const before = await readLetter(slug)
  const mergeId = await merge()
  expect(await readLetter(slug)).toEqual([{ published: null, caseId: into.caseId, open: null }])
  await undone(two[0], mergeId)
  expect(await readLetter(slug)).toEqual(before)
  const again = await merge()
  expect(await readLetter(slug)).toMatchObject([{ published: null }])
  await withdrawConsent(volunteer, { caseId: into.caseId }, ON)
  await undone(two[0], again)
  expect(await readLetter(slug)).toEqual([{ published: null, caseId: from.caseId, open: null }])
})

test('a letter that the merge left on, and that was ended since, stays away when it is undone', async () => {
  for (const { caseId } of [from, into]) await consent(caseId, ['site', 'letters'])
  const slug = await publishLetter(from.caseId)
  const mergeId = await merge()
  expect(await readLetter(slug)).toMatchObject([{ published: 1, open: { case_id: into.caseId } }])
  await endLetter(aViewer('reviewer'), { slug })
  await undone(two[0], mergeId)
  expect(await readLetter(slug)).toEqual([{ published: null, caseId: from.caseId, open: null }])
})

test('of three that became one, the narrowest counts', async () => {
  const third = await anotherSomayeh(team)
  await consent(third.caseId, ['site', 'letters'])
  await consent(into.caseId, ['site', 'letters'])
  await merge()
  await merged(team, two, into.caseId, third.caseId)
  expect([await covers(third.caseId, 'site'), await covers(third.caseId, 'letters')]).toEqual([true, false])
})

test('an edition that held both stands while both may be in it, and is gone when the person is', async () => {
  const number = '2021-04'
  for (const { caseId } of [from, into]) await consent(caseId, ['site', 'editions'])
  await superuser`INSERT INTO file.edition (number, state, as_of, asked_by, asked_on, facts, approved_by, approved_at)
    VALUES (${number}, 'issued', '2021-04-05', 'a', '2021-04-05', '{}', 'b', now())`
  await superuser`INSERT INTO open.edition (number, as_of, issued_on, facts, sums, signature, key_id)
    VALUES (${number}, '2021-04-05', '2021-04-05', '{}', '', decode(repeat('00', 64), 'hex'), 'k')`
  for (const [at, { caseId }] of [from, into].entries()) {
    await superuser`INSERT INTO open.edition_part (number, file, place, subject, case_id, names, stable, body)
      VALUES (${number}, 'cases.csv', ${at + 1}, 'invented', ${caseId}, '{}', '', '')`
  }
  const left = async () => (await team`SELECT FROM open.edition_part WHERE number = ${number}`).length
  const mergeId = await merge()
  expect(await left()).toBe(2)
  await undone(two[0], mergeId)
  expect(await left()).toBe(2)
  await merge()
  await unpublishCase(aViewer('reviewer'), { caseId: into.caseId }, ON)
  expect(await left()).toBe(0)
  const [edition] = await team`SELECT gone_because FROM open.edition WHERE number = ${number}`
  expect(edition).toEqual({ gone_because: 'cases' })
})
