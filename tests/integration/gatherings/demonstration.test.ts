import gatherings from '@/data/demonstration/gatherings.json'
import posts from '@/data/demonstration/updates.json'
import { readFieldKeys } from '@/lib/db/field-keys'
import { closeOpenSql } from '@/lib/db/open'
import { teamSql } from '@/lib/db/team'
import { dayOf } from '@/lib/domain/dates/day'
import { loadDemonstrationGatherings } from '@/lib/gatherings/load-demonstration'
import { listGatherings, listGatheringsAbout } from '@/lib/open/read-gatherings'
import { listPagedPosts, listPosts, listPostsAbout } from '@/lib/open/read-posts'
import { loadDemonstrationPosts } from '@/lib/updates/load-demonstration'
import { createAuthDatabase } from '../../factories/auth-database'
import { asSuperuser, type TestDatabase } from '../../factories/database'

const ON = dayOf(2021, 4, 5)
let database: TestDatabase

beforeAll(async () => {
  database = await createAuthDatabase()
})
afterAll(async () => {
  await closeOpenSql()
  await database.drop()
})

const load = async () => {
  await loadDemonstrationGatherings(teamSql(), readFieldKeys(), gatherings)
  await loadDemonstrationPosts(teamSql(), posts)
}

test('what is invented loads once, and into no database but a demonstration', async () => {
  await expect(load()).rejects.toThrow('not marked')
  await expect(loadDemonstrationPosts(teamSql(), posts)).rejects.toThrow('not marked')
  await asSuperuser(database.name, (sql) => sql`UPDATE file.instance SET demonstration = true`)
  await load()
  await load()
  const { upcoming, past, listed } = await listGatherings(ON)
  expect([upcoming.length, past.length, listed.total]).toEqual([2, 1, 1])
  expect(await listGatherings(ON, 2)).toEqual({ upcoming, past, listed: { total: 1, page: 1, pages: 1 } })
  const told = await listPosts(ON, 10)
  expect(told).toHaveLength(2)
  const pages = await Promise.all([1, 2, 3].map((asked) => listPagedPosts(ON, asked, 1)))
  expect(pages.map(({ posts }) => posts)).toEqual([[told[0]], [told[1]], [told[1]]])
  expect(pages[2]?.listed).toEqual({ total: 2, page: 2, pages: 2 })
})

test('all of it says that it is invented, and some speaks of the appeal of the demonstration', async () => {
  for (const { content: { title, organiser } } of gatherings) {
    expect(`${title} ${organiser}`).toMatch(/invented.*invented|invent.*invent|ساختگی.*ساختگی/i)
  }
  for (const { content: { texts } } of posts) {
    for (const { title, body } of Object.values(texts)) expect(`${title} ${body}`).toMatch(/invent|ساختگی/i)
  }
  expect(await listGatheringsAbout('appeal', 'say-where-they-are', ON)).toHaveLength(2)
  expect(await listPostsAbout('appeal', 'say-where-they-are', ON)).toHaveLength(1)
})
