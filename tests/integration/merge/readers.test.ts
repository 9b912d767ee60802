import type { Viewer } from '@/lib/domain/permissions/viewer'
import { answerApi } from '@/lib/open/api/answer-api'
import { findRedirect } from '@/lib/open/led-to'
import { findNamedCase } from '@/lib/open/find-named-case'
import { listAppealCases } from '@/lib/open/list-appeal-cases'
import { findPost, listPostsAbout, readPostAbout } from '@/lib/open/read-posts'
import { findCase } from '@/lib/open/find-case'
import { unpublishCase } from '@/lib/records/unpublish-case'
import { withdrawPost } from '@/lib/updates/withdraw-post'
import { aPublishedPost } from '../../factories/a-post'
import { aViewer } from '../../factories/a-viewer'
import { takeAuthDatabase } from '../../factories/take-database'
import { twoSomayehs } from '../records/another-somayeh'
import { merged, ON, undone, withAccount } from './merging'

const { team, superuser } = takeAuthDatabase()
let [from, into] = [{ caseId: '', slug: '' }, { caseId: '', slug: '' }]
let two: [Viewer, Viewer]

beforeAll(async () => {
  two = [await withAccount(superuser, 'reviewer'), await withAccount(superuser, 'reviewer')]
})
beforeEach(async () => {
  [from, into] = await twoSomayehs(team)
})

const merge = () => merged(team, two, from.caseId, into.caseId)
const tagsOfLast = async () =>
  (await team<{ tags: string[] }[]>`SELECT tags FROM open.change ORDER BY seq DESC LIMIT 1`)[0]?.tags ?? []

test('the API leads on from the old address, with what was asked', async () => {
  await merge()
  expect(await answerApi(`/api/v1/cases/${from.slug}?asOf=2021-03-01`, ON)).toMatchObject({
    status: 308, headers: { location: `/api/v1/cases/${into.slug}?asOf=2021-03-01` },
  })
  expect((await answerApi(`/api/v1/cases/${from.slug}/photo`, ON))?.headers)
    .toMatchObject({ location: `/api/v1/cases/${into.slug}/photo` })
  expect((await answerApi(`/api/v1/cases/${into.slug}`, ON))?.status).toBe(200)
})

test('an address that readers never knew leads nowhere, nor does one to a case that is not published', async () => {
  const never = (await answerApi('/api/v1/cases/nobody-invented', ON))?.body
  await merge()
  await unpublishCase(aViewer('reviewer'), { caseId: into.caseId }, ON)
  const gone = await answerApi(`/api/v1/cases/${from.slug}`, ON)
  expect([gone?.status, gone?.body]).toEqual([404, never])
  expect(await findRedirect(from.slug)).toBeNull()
})

test('who is looked for by the old name finds the case that stands', async () => {
  await superuser`UPDATE file.case SET name_latin = 'Invented Elsewhere' WHERE id = ${from.caseId}`
  const mergeId = await merge()
  expect((await findCase(into.slug, ON))?.otherNames).toContain('Invented Elsewhere')
  expect(await team`SELECT FROM open.case_name_key WHERE case_id = ${into.caseId} AND name = 'Invented Elsewhere'`)
    .toHaveLength(1)
  await undone(two[0], mergeId)
  expect((await findCase(into.slug, ON))?.otherNames).not.toContain('Invented Elsewhere')
})

test('appeals and updates that name the old address speak of the case that stands', async () => {
  const slug = await aPublishedPost(`post-${from.slug}`, { cases: [from.slug, into.slug] })
  const mergeId = await merge()
  const speaksFor = { slugs: [from.slug], filter: null }
  expect((await listAppealCases({ speaksFor }, ON)).cases.map((one) => one.slug)).toEqual([into.slug])
  const post = await findPost(slug, ON)
  expect(post && (await readPostAbout(post)).people.map((one) => one.slug)).toEqual([into.slug])
  expect((await listPostsAbout('case', into.slug, ON)).map((one) => one.slug)).toEqual([slug])
  expect(await findNamedCase(from.slug)).toMatchObject({ slug: into.slug })
  await undone(two[0], mergeId)
  expect((await listAppealCases({ speaksFor }, ON)).cases.map((one) => one.slug)).toEqual([from.slug])
  expect((await listPostsAbout('case', from.slug, ON)).map((one) => one.slug)).toEqual([slug])
})

test('pages of both are forgotten, and later those of the case that stands with the old address', async () => {
  const slug = await aPublishedPost(`post-${from.slug}`, { cases: [from.slug] })
  const mergeId = await merge()
  expect(await tagsOfLast()).toEqual(expect.arrayContaining([`case:${from.slug}`, `case:${into.slug}`, 'list', 'map']))
  await withdrawPost(aViewer('reviewer'), { slug })
  expect(await tagsOfLast()).toEqual(expect.arrayContaining([`case:${from.slug}`, `case:${into.slug}`]))
  await undone(two[0], mergeId)
  expect(await tagsOfLast()).toEqual(expect.arrayContaining([`case:${from.slug}`, `case:${into.slug}`]))
})

test('an update about the old address goes with the case that stands', async () => {
  const slug = await aPublishedPost(`post-${from.slug}`, { cases: [from.slug] })
  await merge()
  expect(await findPost(slug, ON)).not.toBeNull()
  await unpublishCase(aViewer('reviewer'), { caseId: into.caseId }, ON)
  expect(await findPost(slug, ON)).toBeNull()
})

/** A subscription, of an account or of a reader by the digest of their address; answers its id. */
async function follower(caseId: string, who: Viewer | string): Promise<string> {
  const account = typeof who === 'string' ? null : who.accountId
  const [email, digest] = typeof who === 'string' ? [Buffer.from('sealed'), who] : [null, null]
  const [row] = await team<{ id: string }[]>`
    INSERT INTO file.alert_subscription
      (account_id, scope, case_id, least, way, locale, email, email_digest, confirmed_at)
    VALUES (${account}, 'case', ${caseId}, 1, 'mail', 'en', ${email}, ${digest}, now()) RETURNING id`
  return row?.id ?? ''
}
const followed = async (ids: readonly string[]) => {
  const rows = await team<{ id: string; caseId: string }[]>`
    SELECT id, case_id AS "caseId" FROM file.alert_subscription WHERE id = ANY (${[...ids]})`
  return ids.map((id) => rows.find((row) => row.id === id)?.caseId)
}

test('who follows the case that moved follows the one that stands, and follows the first again once they are parted', async () => {
  const [old, both, also, account] = await Promise.all([
    follower(from.caseId, 'one'), follower(from.caseId, 'both'), follower(into.caseId, 'both'), follower(from.caseId, two[0]),
  ])
  const mergeId = await merge()
  expect(await followed([old, both, also, account])).toEqual([into.caseId, from.caseId, into.caseId, into.caseId])
  const since = await follower(into.caseId, 'since')
  await team`DELETE FROM file.alert_subscription WHERE id = ${account}`
  await undone(two[0], mergeId)
  expect(await followed([old, both, also, since, account]))
    .toEqual([from.caseId, from.caseId, into.caseId, into.caseId, undefined])
})

test('through two merges and their undoing everybody follows whom they followed', async () => {
  const [third] = await twoSomayehs(team)
  const reader = await follower(from.caseId, 'first')
  const first = await merge()
  const second = await merged(team, two, into.caseId, third.caseId)
  expect(await followed([reader])).toEqual([third.caseId])
  await undone(two[0], second)
  expect(await followed([reader])).toEqual([into.caseId])
  await undone(two[0], first)
  expect(await followed([reader])).toEqual([from.caseId])
})

test('a reader of a case that was taken off the site is told nothing of the one that stands for it', async () => {
  const reader = await follower(from.caseId, 'unpublished')
  await unpublishCase(aViewer('reviewer'), { caseId: from.caseId }, ON)
  await merge()
  expect(await followed([reader])).toEqual([from.caseId])
})
