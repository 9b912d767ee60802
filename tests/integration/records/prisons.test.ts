import { connect, type Sql } from '@/lib/db/connect'
import { closeTeam } from '@/lib/db/team'
import { createPrison, type CreatePrison } from '@/lib/records/create-prison'
import { editPrison } from '@/lib/records/edit-prison'
import { findPrisons } from '@/lib/team/find-prisons'
import { aViewer } from '../../factories/a-viewer'
import { createTestDatabase, type TestDatabase } from '../../factories/database'
import { importInto, takeStock, theAppeal } from './exchange'

const admin = aViewer('administrator')
const fields: CreatePrison['fields'] = {
  name: 'Invented Hill', nameNative: 'تپهٔ ساختگی', otherNames: ['The Old Barracks'], city: 'Nowhere', province: 'None',
  country: 'IR', latitude: 35, longitude: 51, locationPrecision: 'city',
}

let database: TestDatabase
let team: Sql
let superuser: Sql

beforeAll(async () => {
  database = await createTestDatabase()
  team = connect(database.urls.team)
  superuser = connect(database.urls.superuser, { max: 1 })
  await importInto(team, theAppeal())
})
afterAll(async () => {
  await Promise.all([team.end(), superuser.end(), closeTeam()])
  await database.drop()
})

test.each(['researcher', 'volunteer', 'reviewer'] as const)('a %s changes no prison', async (role) => {
  const before = await takeStock(superuser)
  const refused = { ok: false, reason: 'not_allowed' }
  expect(await createPrison(aViewer(role), { prisonId: 'hill', fields })).toEqual(refused)
  expect(await editPrison(aViewer(role), { prisonId: 'evin', version: 1, fields })).toEqual(refused)
  expect(await takeStock(superuser)).toEqual(before)
})

test('an administrator puts a prison on record once, and it is not public before something names it', async () => {
  expect(await createPrison(admin, { prisonId: 'invented-hill', fields })).toMatchObject({ ok: true })
  expect(await createPrison(admin, { prisonId: 'invented-hill', fields })).toEqual({ ok: false, reason: 'taken_id' })
  expect(await team`SELECT FROM open.prison WHERE id = 'invented-hill'`).toHaveLength(0)
  const renamed = { ...fields, name: 'Invented Mount' }
  const edit = { prisonId: 'invented-hill', version: 1, fields: renamed }
  expect(await editPrison(admin, edit)).toEqual({ ok: true, value: { version: 2 } })
  expect(await editPrison(admin, edit)).toEqual({ ok: false, reason: 'stale_version' })
  expect(await editPrison(admin, { ...edit, version: 2 })).toEqual({ ok: false, reason: 'nothing_changed' })
  expect(await editPrison(admin, { ...edit, prisonId: 'nowhere' })).toEqual({ ok: false, reason: 'unknown_prison' })
  expect(await team`SELECT FROM open.prison WHERE id = 'invented-hill'`).toHaveLength(0)
})

test('a change of a published prison reaches its page, the map and the cases that name it', async () => {
  const [prison] = await team<{ id: string }[]>`SELECT id FROM open.prison ORDER BY id LIMIT 1`
  const prisonId = prison?.id ?? ''
  expect(await editPrison(admin, { prisonId, version: 1, fields })).toMatchObject({ ok: true })
  const [open] = await team`SELECT name, other_names AS others FROM open.prison WHERE id = ${prisonId}`
  expect(open).toEqual({ name: 'Invented Hill', others: ['The Old Barracks'] })
  const [change] = await team<{ tags: string[] }[]>`SELECT tags FROM open.change ORDER BY seq DESC LIMIT 1`
  expect(change?.tags).toEqual(expect.arrayContaining(['map', `prison:${prisonId}`]))
  expect(change?.tags.some((tag) => tag.startsWith('case:'))).toBe(true)
})

test.each([
  ['its name', 'evin', 'evin'],
  ['its name in the other script', 'اوین', 'evin'],
  ['the beginning of its name', 'evi', 'evin'],
  ['its town', 'tehran', 'evin'],
])('a prison is found by %s', async (_how, typed, id) => {
  const found = (await findPrisons(aViewer('volunteer'), typed)).map((prison) => prison.id)
  expect(found.some((one) => one.includes(id))).toBe(true)
})

test('nothing typed finds nothing', async () => {
  expect(await findPrisons(aViewer('volunteer'), ' — ')).toEqual([])
})
