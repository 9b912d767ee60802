import { saveAppeal } from '@/lib/appeals/save-appeal'
import { readFieldKeys } from '@/lib/db/field-keys'
import { closeIntakeSql } from '@/lib/db/intake'
import { teamSql } from '@/lib/db/team'
import { parsePrivateKey } from '@/lib/intake/sealed-box'
import { submit } from '@/lib/intake/submit'
import { takeSubmissions } from '@/lib/jobs/take-submissions'
import { endLetter } from '@/lib/letters/end-letter'
import { publishLetter } from '@/lib/letters/publish-letter'
import { saveAddressee } from '@/lib/letters/save-addressee'
import { saveLetter } from '@/lib/letters/save-letter'
import type { Viewer } from '@/lib/domain/permissions/viewer'
import { letterStandingOn } from '@/lib/domain/letters/letter-standing'
import { listLetterAddresses } from '@/lib/open/list-addresses'
import { findLetter, LETTERS_A_PAGE, listLetters, listLettersAbout } from '@/lib/open/read-letters'
import { confirmErasure } from '@/lib/records/confirm-erasure'
import { recordConsent } from '@/lib/records/record-consent'
import { requestErasure } from '@/lib/records/request-erasure'
import { unpublishCase } from '@/lib/records/unpublish-case'
import { withdrawConsent } from '@/lib/records/withdraw-consent'
import { countListed } from '@/lib/team/count-listed'
import { listTeamLetters } from '@/lib/team/list-team-letters'
import { addressee, anAddressee, aPublishedLetter, letterContent } from '../../factories/a-letter'
import { madeBy } from '../../factories/an-account'
import { aPublishedAppeal, appealContent } from '../../factories/an-appeal'
import { aViewer } from '../../factories/a-viewer'
import { setSecrets } from '../../factories/auth-database'
import { dayOf, openAppeal } from '../open/appeal'

const on = dayOf('2021-04-05')
const reviewer = aViewer('reviewer')
const administrator = aViewer('administrator')
let appeal: Awaited<ReturnType<typeof openAppeal>>

beforeAll(async () => {
  setSecrets()
  appeal = await openAppeal()
  await anAddressee('invented-office')
  for (const slug of ['taghavi-nahid', 'raoof-mehran', 'kargar-somayeh', 'ganji-arash']) await allowLetters(slug)
})
afterAll(async () => {
  await closeIntakeSql()
  await appeal.close()
})

async function idOf(slug: string): Promise<string> {
  const [row] = await teamSql()<{ id: string }[]>`SELECT id FROM file.case WHERE slug = ${slug}`
  return row?.id ?? ''
}

/** Records an invented consent for letters. */
async function allowLetters(slug: string) {
  const given = { basis: 'family', givenBy: 'an invented relative', givenOn: '2021-04-01', harmAssessedBy: 'somebody' } as const
  const done = await recordConsent(administrator, { caseId: await idOf(slug), ...given, scopes: ['site', 'letters'] }, on)
  expect(done.ok).toBe(true)
}

const write = (slug: string, caseSlug: string, more = {}, version = 0) =>
  saveLetter(reviewer, { slug, version, about: { kind: 'case', slug: caseSlug }, content: letterContent(more) }, on)
const publish = (slug: string, version = 1, viewer = aViewer('reviewer')) => publishLetter(viewer, { slug, version }, on)

async function tagsOfLast(): Promise<string[]> {
  const [row] = await teamSql()<{ tags: string[] }[]>`SELECT tags FROM open.change ORDER BY seq DESC LIMIT 1`
  return row?.tags ?? []
}

test('a call is seen once somebody other than its author has published it', async () => {
  expect(await write('first', 'taghavi-nahid')).toMatchObject({ ok: true })
  expect(await findLetter('first')).toBeNull()
  expect(await publish('first', 1, reviewer)).toEqual({ ok: false, reason: 'own_version' })
  expect(await publish('first', 1, aViewer('volunteer'))).toEqual({ ok: false, reason: 'not_allowed' })
  expect(await publish('first', 2)).toEqual({ ok: false, reason: 'stale' })
  expect(await publish('first')).toMatchObject({ ok: true })
  expect(await tagsOfLast()).toEqual(['case:taghavi-nahid', 'letter:first', 'letters'])
  expect(await findLetter('first')).toMatchObject({ about: { slug: 'taghavi-nahid' }, sent: 0 })
  expect((await listLettersAbout('case', 'taghavi-nahid', on)).map(({ slug }) => slug)).toEqual(['first'])
  expect(await publish('first')).toEqual({ ok: false, reason: 'stale' })
})

test.each([
  ['without a consent for letters', 'sotoudeh-nasrin', {}, 'no_consent'],
  ['that lacks a language', 'taghavi-nahid', { texts: { en: letterContent().texts.en } }, 'not_whole'],
  ['whose deadline has passed', 'taghavi-nahid', { deadline: '2021-04-04' }, 'over'],
])('a call %s is not published', async (_what, caseSlug, more, reason) => {
  const slug = `refused-${reason.replace('_', '-')}`
  expect(await write(slug, caseSlug, more)).toMatchObject({ ok: true })
  expect(await publish(slug)).toEqual({ ok: false, reason })
  expect(await findLetter(slug)).toBeNull()
})

test.each([
  ['for nobody on record', 'nobody', {}, 'unknown_case'],
  ['to an office that is not on record', 'taghavi-nahid', { to: ['nobody'] }, 'unknown_addressee'],
])('a call %s is not written', async (_what, caseSlug, more, reason) => {
  expect(await write('not-written', caseSlug, more)).toEqual({ ok: false, reason })
})

test('a call for those of an appeal needs no consent, and goes where the appeal has no page', async () => {
  const about = { kind: 'appeal', slug: await aPublishedAppeal('for-those-held') } as const
  const save = (slug: string, of: string) =>
    saveLetter(reviewer, { slug, version: 0, about: { ...about, slug: of }, content: letterContent() }, on)
  expect(await save('for-nobody', 'nothing')).toEqual({ ok: false, reason: 'unknown_appeal' })
  expect(await save('for-all', about.slug)).toMatchObject({ ok: true })
  expect((await listTeamLetters(reviewer, 'for-all'))[0]).toMatchObject({ about, takesLetters: true })
  expect(await publish('for-all')).toMatchObject({ ok: true })
  expect(await tagsOfLast()).toEqual(['appeal:for-those-held', 'letter:for-all', 'letters'])
  expect((await listLettersAbout(about.kind, about.slug, on)).map(({ slug }) => slug)).toEqual(['for-all'])
  expect(await listLettersAbout('case', about.slug, on)).toEqual([])
  expect(await endLetter(reviewer, { slug: 'for-all' })).toMatchObject({ ok: true })
  expect(await listLettersAbout(about.kind, about.slug, on)).toEqual([])
  madeBy(await saveAppeal(administrator, { slug: 'never-public', version: 0, content: appealContent() }))
  expect(await save('for-drafts', 'never-public')).toMatchObject({ ok: true })
  expect(await publish('for-drafts')).toEqual({ ok: false, reason: 'no_consent' })
})

test('the office of the appeal can be written to until its day, and not on the next', async () => {
  const content = letterContent({ to: ['iran-judiciary-2021'] })
  const sent = { slug: 'judiciary', version: 0, about: { kind: 'case', slug: 'taghavi-nahid' } as const, content }
  expect(await saveLetter(reviewer, sent, dayOf('2021-04-06'))).toEqual({ ok: false, reason: 'outdated' })
  await aPublishedLetter('judiciary', 'taghavi-nahid', on, content)
  const found = await findLetter('judiciary')
  const standing = (day: string) => letterStandingOn(content.deadline, found?.addressees ?? [], dayOf(day))
  expect([standing('2021-04-05'), standing('2021-04-06'), standing('2021-06-02')]).toEqual(['open', 'outdated', 'over'])
})

test('an office that changes takes the calls that name it out of use, until two people publish them again', async () => {
  await anAddressee('moved-office')
  await aPublishedLetter('moved', 'taghavi-nahid', on, letterContent({ to: ['moved-office'] }))
  const standing = async () => letterStandingOn('2021-06-01', (await findLetter('moved'))?.addressees ?? [], on)
  expect(await standing()).toBe('open')
  const next = addressee('moved-office', { version: 1, email: 'elsewhere@office.example' })
  expect(await saveAddressee(reviewer, next)).toEqual({ ok: false, reason: 'not_allowed' })
  expect(await saveAddressee(administrator, next)).toMatchObject({ ok: true })
  expect(await saveAddressee(administrator, next)).toEqual({ ok: false, reason: 'stale' })
  expect(await tagsOfLast()).toEqual(['letters', 'list'])
  expect(await standing()).toBe('outdated')
  expect(await publish('moved')).toMatchObject({ ok: true })
  expect(await standing()).toBe('open')
})

test('a call whose deadline has passed is in no list, and its page says so', async () => {
  await aPublishedLetter('short', 'taghavi-nahid', on, letterContent({ deadline: '2021-04-05' }))
  const listed = async (day: string) => (await listLetters(dayOf(day))).letters.map(({ slug }) => slug)
  expect(await listed('2021-04-05')).toContain('short')
  expect(await listed('2021-04-06')).not.toContain('short')
  expect(await findLetter('short')).not.toBeNull()
})

test.each([
  ['a consent for letters that is withdrawn', 'raoof-mehran', async (caseId: string) =>
    withdrawConsent(administrator, { caseId, scopes: ['letters'] }, on)],
  ['a consent that is withdrawn whole', 'kargar-somayeh', async (caseId: string) =>
    withdrawConsent(administrator, { caseId }, on)],
  ['a case that is unpublished', 'ganji-arash', async (caseId: string) => unpublishCase(reviewer, { caseId }, on)],
])('%s takes the call away at once, with its text', async (_what, caseSlug, take) => {
  const slug = `gone-${caseSlug}`
  await aPublishedLetter(slug, caseSlug, on)
  expect(await findLetter(slug)).not.toBeNull()
  expect(await take(await idOf(caseSlug))).toMatchObject({ ok: true })
  expect(await findLetter(slug)).toBeNull()
  expect(await tagsOfLast()).toEqual(expect.arrayContaining([`letter:${slug}`, 'letters']))
  const [left] = await teamSql()<{ count: number }[]>`SELECT count(*) FROM open.letter WHERE slug = ${slug}`
  expect(left?.count).toBe(0)
  expect((await listTeamLetters(reviewer, slug))[0]).toMatchObject({ publishedVersion: null, takesLetters: false })
})

test('a consent that is given again brings no call back: two people do', async () => {
  const slug = 'gone-raoof-mehran'
  expect(await publish(slug)).toEqual({ ok: false, reason: 'no_consent' })
  await allowLetters('raoof-mehran')
  expect(await findLetter(slug)).toBeNull()
  expect(await publish(slug, 1, reviewer)).toMatchObject({ ok: true })
  expect(await findLetter(slug)).not.toBeNull()
})

test('a call that is ended is gone, by one person', async () => {
  await aPublishedLetter('ended', 'taghavi-nahid', on)
  expect(await endLetter(aViewer('volunteer'), { slug: 'ended' })).toEqual({ ok: false, reason: 'not_allowed' })
  expect(await endLetter(reviewer, { slug: 'ended' })).toMatchObject({ ok: true })
  expect(await endLetter(reviewer, { slug: 'ended' })).toEqual({ ok: false, reason: 'not_public' })
  expect(await findLetter('ended')).toBeNull()
})

test('the sitemap has all calls that are open, and the pages of what to do have them all together', async () => {
  await aPublishedLetter('one-of-many', 'taghavi-nahid', on)
  await teamSql()`
    INSERT INTO open.letter SELECT (jsonb_populate_record(l, jsonb_build_object('slug', 'one-of-many-' || n))).*
    FROM open.letter l, generate_series(1, 120) n WHERE l.slug = 'one-of-many'`
  const paths = (await listLetterAddresses(on)).map(({ path }) => path)
  expect(paths.filter((path) => path.startsWith('/act/letters/one-of-many'))).toHaveLength(121)
  const [first, second, beyond] = await Promise.all([1, 2, 3].map((page) => listLetters(on, page)))
  const listed = [first, second].flatMap((page) => page?.letters ?? []).map(({ slug }) => `/act/letters/${slug}`)
  expect(first?.letters).toHaveLength(LETTERS_A_PAGE)
  expect(first?.listed).toEqual({ total: listed.length, page: 1, pages: 2 })
  expect(new Set(listed).size).toBe(listed.length)
  expect(beyond).toEqual(second)
  expect(paths).toEqual(expect.arrayContaining(listed))
  await teamSql()`DELETE FROM open.letter WHERE slug LIKE 'one-of-many-%'`
})

test('each word of a letter that was sent counts once, and none for a call that is over or not there', async () => {
  await aPublishedLetter('counted', 'taghavi-nahid', on)
  await aPublishedLetter('uncounted', 'taghavi-nahid', on, letterContent({ deadline: '2021-04-05' }))
  await teamSql()`UPDATE open.letter SET deadline = '2021-04-04' WHERE slug = 'uncounted'`
  const intakeKeys = await parsePrivateKey(Buffer.alloc(32, 9).toString('base64'))
  for (const letter of ['counted', 'counted', 'uncounted', 'nothing']) {
    await submit(intakeKeys.publicKey, { kind: 'letter', letter })
  }
  const taking = {
    sql: teamSql(), intakeKeys, fieldKeys: readFieldKeys(), origin: 'https://site.example',
    fail: (error: unknown) => {
      throw error
    },
  }
  expect(await takeSubmissions(taking)).toBe(4)
  expect(await takeSubmissions(taking)).toBe(0)
  expect((await findLetter('counted'))?.sent).toBe(2)
  expect((await findLetter('uncounted'))?.sent).toBe(0)
  expect(await tagsOfLast()).toEqual(['letter:counted'])
})

test('a case that is erased takes its letters along', async () => {
  const [caseId, [first, second]] = [await idOf('sotoudeh-nasrin'), [await anAccount(), await anAccount()]]
  expect(await write('erased', 'sotoudeh-nasrin')).toMatchObject({ ok: true })
  expect(await requestErasure(first, { caseId, ground: 'mistake' })).toMatchObject({ ok: true })
  expect(await confirmErasure(second, { caseId }, on)).toMatchObject({ ok: true })
  expect(await listTeamLetters(reviewer, 'erased')).toEqual([])
  expect(await listTeamLetters(reviewer, null, 2)).toEqual([])
  expect(await countListed('letter')).toBe((await listTeamLetters(reviewer)).length)
  const [left] = await teamSql()<{ count: number }[]>`SELECT count(*) FROM file.letter WHERE case_id = ${caseId}`
  expect(left?.count).toBe(0)
})

/** An administrator whom the database knows. */
async function anAccount(): Promise<Viewer> {
  const viewer = aViewer('administrator')
  const alias = `invented-${viewer.accountId.slice(0, 8)}`
  await teamSql()`INSERT INTO file.account (id, alias, alias_key, password_hash, role)
    VALUES (${viewer.accountId}, ${alias}, ${alias}, '$argon2id$none', 'administrator')`
  return viewer
}
