import { teamSql } from '@/lib/db/team'
import { linesOfChannels } from '@/lib/domain/updates/channel'
import { postTextIn } from '@/lib/domain/updates/post-content'
import { decideGathering } from '@/lib/gatherings/decide-gathering'
import { listTeamGatherings } from '@/lib/gatherings/list-team-gatherings'
import { receiveGathering } from '@/lib/gatherings/receive-gathering'
import { readFieldKeys } from '@/lib/db/field-keys'
import { overPostgres } from '@/lib/db/statements'
import { listChannels } from '@/lib/open/list-channels'
import { findGathering } from '@/lib/open/read-gatherings'
import { findPost, listPosts, listPostsAbout, readPostAbout } from '@/lib/open/read-posts'
import { readKeys } from '@/lib/records/keys'
import { unpublishCase } from '@/lib/records/unpublish-case'
import { countListed } from '@/lib/team/count-listed'
import { listTeamPosts } from '@/lib/team/list-team-posts'
import { publishPost } from '@/lib/updates/publish-post'
import { readChannels, saveChannels } from '@/lib/updates/save-channels'
import { readSavePost, savePost } from '@/lib/updates/save-post'
import { withdrawPost } from '@/lib/updates/withdraw-post'
import { gatheringContent } from '../../factories/a-gathering'
import { aPublishedPost, postContent } from '../../factories/a-post'
import { aViewer } from '../../factories/a-viewer'
import { setSecrets } from '../../factories/auth-database'
import { dayOf, openAppeal } from '../open/appeal'

const on = dayOf('2021-04-05')
const author = aViewer('administrator')
const other = aViewer('reviewer')
let appeal: Awaited<ReturnType<typeof openAppeal>>

beforeAll(async () => {
  setSecrets()
  appeal = await openAppeal()
})
afterAll(() => appeal.close())

const save = (slug: string, version = 0, more = {}) => savePost(author, { slug, version, content: postContent(more) })
const slugsOf = (posts: readonly { slug: string }[]) => posts.map(({ slug }) => slug)

async function newestTags(): Promise<string[]> {
  const [row] = await teamSql()<{ tags: string[] }[]>`SELECT tags FROM open.change ORDER BY seq DESC LIMIT 1`
  return row?.tags ?? []
}

test('an update is seen once somebody other than its author has published it, and where it belongs', async () => {
  expect(await savePost(other, { slug: 'first', version: 0, content: postContent() })).toMatchObject({ reason: 'not_allowed' })
  const about = { cases: ['raoof-mehran', 'kargar-somayeh'], appeals: ['an-appeal'] }
  expect(await save('first', 0, about)).toMatchObject({ ok: true })
  expect(await findPost('first', on)).toBeNull()
  expect(await publishPost(author, { slug: 'first', version: 1 })).toEqual({ ok: false, reason: 'own_version' })
  expect(await publishPost(aViewer('volunteer'), { slug: 'first', version: 1 })).toMatchObject({ reason: 'not_allowed' })
  expect(await publishPost(other, { slug: 'first', version: 1 })).toMatchObject({ ok: true })
  expect(await newestTags()).toEqual(['appeal:an-appeal', 'case:kargar-somayeh', 'case:raoof-mehran', 'updates'])
  expect(await publishPost(other, { slug: 'first', version: 1 })).toEqual({ ok: false, reason: 'stale' })
  expect(slugsOf(await listPostsAbout('case', 'raoof-mehran', on))).toEqual(['first'])
  expect(slugsOf(await listPostsAbout('appeal', 'an-appeal', on))).toEqual(['first'])
  expect(slugsOf(await listPostsAbout('case', 'ganji-arash', on))).toEqual([])
  const post = await findPost('first', on)
  expect(post && slugsOf((await readPostAbout(post)).people)).toEqual(about.cases)
})

test('a newer version waits while visitors see the one before, and leaves what it no longer speaks of', async () => {
  await aPublishedPost('second', { cases: ['raoof-mehran'] })
  const texts = { en: { title: 'Newer', body: 'More.' }, fa: { title: 'تازه', body: 'بیشتر.' } }
  expect(await save('second', 1, { cases: [], texts })).toMatchObject({ ok: true, value: { version: 2 } })
  expect(await save('second', 1, {})).toEqual({ ok: false, reason: 'stale' })
  expect((await findPost('second', on))?.content.texts.en?.title).toBe('An invented update')
  await publishPost(other, { slug: 'second', version: 2 })
  expect(await newestTags()).toEqual(['case:raoof-mehran', 'updates'])
  const content = (await findPost('second', on))?.content ?? postContent()
  expect([postTextIn(content, 'fa').text.title, postTextIn(content, 'fr').language]).toEqual(['تازه', 'en'])
  expect(slugsOf(await listPostsAbout('case', 'raoof-mehran', on))).not.toContain('second')
})

test('what is dated later is not there before, and what is taken off is gone at once', async () => {
  await aPublishedPost('later', { dated: '2021-04-06' })
  expect(slugsOf(await listPosts(on, 10))).not.toContain('later')
  expect(slugsOf(await listPosts(dayOf('2021-04-06'), 10))[0]).toBe('later')
  expect(await withdrawPost(aViewer('volunteer'), { slug: 'later' })).toEqual({ ok: false, reason: 'not_allowed' })
  expect(await withdrawPost(other, { slug: 'later' })).toMatchObject({ ok: true })
  expect(await findPost('later', dayOf('2021-04-06'))).toBeNull()
  expect(await withdrawPost(other, { slug: 'later' })).toEqual({ ok: false, reason: 'stale' })
  expect(await publishPost(author, { slug: 'later', version: 1 })).toMatchObject({ ok: true })
})

test('an update about a case that nobody may see is not published', async () => {
  await save('of-nobody', 0, { cases: ['raoof-mehran', 'nobody'] })
  expect(await publishPost(other, { slug: 'of-nobody', version: 1 })).toEqual({ ok: false, reason: 'case_not_public' })
})

test('a case that is taken off the site takes its updates and gatherings with it, from the pages of others too', async () => {
  await aPublishedPost('of-two', { cases: ['ganji-arash', 'raoof-mehran'] })
  const id = '00000000-0000-4000-8000-000000000001'
  const content = gatheringContent({ title: 'For one of two', caseSlug: 'ganji-arash' })
  const keys = await readKeys(overPostgres(teamSql()))
  const taking = { transaction: teamSql(), keys, fieldKeys: readFieldKeys(), origin: 'https://site.example' }
  await receiveGathering(id, { kind: 'gathering', locale: 'en', email: null, content }, taking)
  await decideGathering(other, { id, version: 1, decision: 'publish', note: null })
  const [seen] = await listTeamGatherings(other, id)
  expect(await findGathering(seen?.slug ?? '')).not.toBeNull()
  const [row] = await teamSql()<{ id: string }[]>`SELECT id FROM file.case WHERE slug = 'ganji-arash'`
  expect(await unpublishCase(other, { caseId: row?.id ?? '' }, on)).toMatchObject({ ok: true })
  expect(await newestTags()).toEqual(expect.arrayContaining(['case:ganji-arash', 'case:raoof-mehran', 'gatherings', 'updates']))
  expect(await findPost('of-two', on)).toBeNull()
  expect((await listTeamPosts(other, 'of-two'))[0]?.publishedVersion).toBeNull()
  expect(await listTeamPosts(other)).toHaveLength(await countListed('post'))
  expect(await listTeamPosts(other, null, 2)).toEqual([])
  expect((await listTeamGatherings(other, id))[0]?.state).toBe('waiting')
  expect(await listTeamGatherings(other, null, 2)).toEqual([])
  expect(await countListed('gathering')).toBe((await listTeamGatherings(other)).length)
  const [left] = await teamSql()<{ left: number }[]>`
    SELECT (SELECT count(*) FROM open.post WHERE slug = 'of-two') + (SELECT count(*) FROM open.gathering) AS left`
  expect(left?.left).toBe(0)
})

test.each([
  ['no language', { texts: {} }], ['a day that is none', { dated: '2021-02-30' }], ['a part that is not known', { more: 1 }],
])('an update with %s is refused', (_what, more) => {
  expect(() => readSavePost({ slug: 'third', version: 0, content: { ...postContent(), ...more } })).toThrow()
})

test('channels are read from lines, shown in their order, and only an administrator changes them', async () => {
  const lines = 'An invented channel https://channel.example/invented\nAnother https://other.example/'
  const channels = readChannels(`\n${lines}\n`)
  expect(await saveChannels(other, channels, '')).toEqual({ ok: false, reason: 'not_allowed' })
  expect(await saveChannels(author, channels, '')).toMatchObject({ ok: true })
  expect(linesOfChannels(await listChannels())).toBe(lines)
  expect(await newestTags()).toEqual(['updates'])
  expect(() => readChannels(undefined)).toThrow()
  await saveChannels(author, readChannels(''), lines.replace('\n', '\r\n'))
  expect(await listChannels()).toEqual([])
})

test('of two who change the channels at once, also the first ones, one is told of the other, and nobody overwrites', async () => {
  const [one, two] = ['One https://one.example/', 'Two https://two.example/']
  const saved = await Promise.all([one, two].map((line) => saveChannels(author, readChannels(line), '')))
  expect(saved.map(({ ok }) => ok).sort()).toEqual([false, true])
  expect(saved).toContainEqual({ ok: false, reason: 'stale' })
  const standing = linesOfChannels(await listChannels())
  expect([one, two]).toContain(standing)
  expect(await saveChannels(author, readChannels(`${standing}\n${one}`), '')).toEqual({ ok: false, reason: 'stale' })
  expect(await saveChannels(author, readChannels(''), standing)).toMatchObject({ ok: true })
})

test.each(['https://nameless.example', 'A channel http://plain.example', 'A script javascript:alert(1)'])(
  'the line "%s" is no channel', (line) => {
    expect(() => readChannels(line)).toThrow()
  })
