import { createPrison, type CreatePrison } from '@/lib/records/create-prison'
import { editPrison } from '@/lib/records/edit-prison'
import { restorePrison } from '@/lib/records/restore-prison'
import { findPrisons } from '@/lib/team/find-prisons'
import { aViewer } from '../../factories/a-viewer'
import { takeTestDatabase } from '../../factories/take-database'
import { insertCase } from '../../factories/file-rows'
import { anArrest, ON, recorded } from './desk'
import { importInto, takeStock, theAppeal } from './exchange'

const admin = aViewer('administrator')
const fields: CreatePrison['fields'] = {
  name: 'Invented Hill', nameNative: 'تپهٔ ساختگی', otherNames: ['The Old Barracks'], city: 'Nowhere', province: 'None',
  country: 'IR', latitude: 35, longitude: 51, locationPrecision: 'city',
}

const { team, superuser } = takeTestDatabase()
beforeAll(async () => {
  await importInto(team, theAppeal())
})

test.each(['researcher', 'volunteer', 'reviewer'] as const)('a %s changes no prison', async (role) => {
  const before = await takeStock(superuser)
  const refused = { ok: false, reason: 'not_allowed' }
  expect(await createPrison(aViewer(role), { prisonId: 'hill', fields })).toEqual(refused)
  expect(await editPrison(aViewer(role), { prisonId: 'evin', version: 1, fields }, ON)).toEqual(refused)
  expect(await takeStock(superuser)).toEqual(before)
})

test('an administrator puts a prison on record once, and it is not public before something names it', async () => {
  expect(await createPrison(admin, { prisonId: 'invented-hill', fields })).toMatchObject({ ok: true })
  const before = await takeStock(superuser)
  expect(await createPrison(admin, { prisonId: 'invented-hill', fields })).toMatchObject({ ok: true })
  const taken = { ok: false, reason: 'taken_id' }
  expect(await createPrison(admin, { prisonId: 'invented-hill', fields: { ...fields, city: 'Elsewhere' } })).toEqual(taken)
  expect(await createPrison(aViewer('administrator'), { prisonId: 'invented-hill', fields })).toEqual(taken)
  expect(await takeStock(superuser)).toEqual(before)
  expect(await team`SELECT FROM open.prison WHERE id = 'invented-hill'`).toHaveLength(0)
  const renamed = { ...fields, name: 'Invented Mount' }
  const edit = { prisonId: 'invented-hill', version: 1, fields: renamed }
  expect(await editPrison(admin, edit, ON)).toEqual({ ok: true, value: { version: 2 } })
  expect(await editPrison(admin, edit, ON)).toEqual({ ok: false, reason: 'nothing_changed' })
  expect(await editPrison(admin, { ...edit, version: 9 }, ON)).toEqual({ ok: false, reason: 'unknown_version' })
  expect(await editPrison(admin, { ...edit, version: 2 }, ON)).toEqual({ ok: false, reason: 'nothing_changed' })
  expect(await editPrison(admin, { ...edit, prisonId: 'nowhere' }, ON)).toEqual({ ok: false, reason: 'unknown_prison' })
  expect(await team`SELECT FROM open.prison WHERE id = 'invented-hill'`).toHaveLength(0)
})

test('a change of a published prison reaches its page, the map and the cases that name it', async () => {
  const [prison] = await team<{ id: string }[]>`SELECT id FROM open.prison ORDER BY id LIMIT 1`
  const prisonId = prison?.id ?? ''
  expect(await editPrison(admin, { prisonId, version: 1, fields }, ON)).toMatchObject({ ok: true })
  const [open] = await team`SELECT name, other_names AS others FROM open.prison WHERE id = ${prisonId}`
  expect(open).toEqual({ name: 'Invented Hill', others: ['The Old Barracks'] })
  const [change] = await team<{ tags: string[] }[]>`SELECT tags FROM open.change ORDER BY seq DESC LIMIT 1`
  expect(change?.tags).toEqual(expect.arrayContaining(['map', `prison:${prisonId}`]))
  expect(change?.tags.some((tag) => tag.startsWith('case:'))).toBe(true)
})

test('of two editors of one version of a prison, other fields merge, and the same one gives the second both', async () => {
  const prisonId = 'edited-by-two'
  await createPrison(admin, { prisonId, fields })
  const edit = (change: Partial<CreatePrison['fields']>, by = admin) =>
    editPrison(by, { prisonId, version: 1, fields: { ...fields, ...change } }, ON)
  const other = aViewer('administrator')
  const both = await Promise.all([edit({ name: 'Of the first' }), edit({ otherNames: ['Of the second'] }, other)])
  expect(both).toMatchObject([{ ok: true }, { ok: true }])
  const [row] = await team`SELECT name, other_names AS others, version FROM file.prison WHERE id = ${prisonId}`
  expect(row).toEqual({ name: 'Of the first', others: ['Of the second'], version: 3 })
  const before = await takeStock(superuser)
  expect(await edit({ name: 'Of the third', holds: 'women' }, other)).toEqual({
    ok: false, reason: 'conflict', version: 3, base: { name: fields.name }, theirs: { name: 'Of the first' },
    mine: { name: 'Of the third' },
  })
  expect(await takeStock(superuser)).toEqual(before)
  const restore = { prisonId, version: 3, restore: 1 }
  expect(await restorePrison(aViewer('reviewer'), restore, ON)).toEqual({ ok: false, reason: 'not_allowed' })
  expect(await restorePrison(other, { ...restore, version: 2 }, ON)).toEqual({ ok: false, reason: 'stale_version' })
  expect(await restorePrison(other, restore, ON)).toEqual({ ok: true, value: { version: 4 } })
  const kept = await team`
    SELECT version, content ->> 'name' AS name, author FROM file.prison_version
    WHERE prison_id = ${prisonId} ORDER BY version`
  expect(kept[0]).toEqual({ version: 1, name: fields.name, author: admin.accountId })
  expect(kept[3]).toEqual({ version: 4, name: fields.name, author: other.accountId })
})

/** The certain and possible reasons of U17 that the team reads of a case on that day, with their distance. */
function farOn(caseId: string): Promise<object[]> {
  return team`
    SELECT r ->> 'level' AS level, r #> '{fromHome,km}' AS km, r #>> '{fromHome,precision}' AS precision
    FROM file.period p, jsonb_array_elements(p.reasons) r
    WHERE p.case_id = ${caseId} AND p.picture = 'team' AND p.valid @> '2021-04-05'::date AND r ->> 'rule' = 'U17'`
}

test('a prison that is moved is far from the homes of who are there, in the same transaction, and no other prison', async () => {
  const place = async (prisonId: string, slug: string) => {
    await createPrison(admin, { prisonId, fields })
    const caseId = await insertCase(team, slug)
    await team`UPDATE file.case SET home_latitude = 35, home_longitude = 51 WHERE id = ${caseId}`
    await recorded(anArrest(caseId, { prisonId }))
    return caseId
  }
  const [there, elsewhere] = [await place('moved-hill', 'moved'), await place('other-hill', 'unmoved')]
  expect([await farOn(there), await farOn(elsewhere)]).toEqual([[], []])
  const moved = { ...fields, latitude: 31 }
  expect(await editPrison(admin, { prisonId: 'moved-hill', version: 1, fields: moved }, ON)).toMatchObject({ ok: true })
  expect(await farOn(there)).toEqual([{ level: 'watch', km: 440, precision: 'city' }])
  expect(await farOn(elsewhere)).toEqual([])
  const built = { ...moved, locationPrecision: 'site' as const }
  expect(await editPrison(admin, { prisonId: 'moved-hill', version: 2, fields: built }, ON)).toMatchObject({ ok: true })
  expect(await farOn(there)).toEqual([{ level: 'watch', km: 440, precision: 'site' }])
  expect(await editPrison(admin, { prisonId: 'moved-hill', version: 3, fields }, ON)).toMatchObject({ ok: true })
  expect(await farOn(there)).toEqual([])
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
