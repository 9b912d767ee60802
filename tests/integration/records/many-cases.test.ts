import { setTimeout as sleep } from 'node:timers/promises'
import { orBusy } from '@/app/team/or-busy'
import { editPrison } from '@/lib/records/edit-prison'
import { editSource } from '@/lib/records/edit-source'
import { inManyCasesTransaction } from '@/lib/records/in-many-cases-transaction'
import { recordPrisonEvent } from '@/lib/records/prison-events/record-prison-event'
import { takeTestDatabase } from '../../factories/take-database'
import { ON, people } from './desk'
import { importInto, takeStock, theAppeal } from './exchange'

const { team, superuser } = takeTestDatabase()
const tooMany = { ok: false, reason: 'too_many_cases' }

/** More invented cases than are derived in five minutes, all on one source and at one prison. */
beforeAll(async () => {
  await importInto(team, theAppeal())
  await superuser.begin(async (sql) => {
    await sql`SET LOCAL session_replication_role = replica`
    await sql`CREATE TEMP TABLE many ON COMMIT DROP AS
      SELECT n, gen_random_uuid() AS case_id, gen_random_uuid() AS event_id FROM generate_series(1, 60001) n`
    await sql`
      INSERT INTO file.case (id, slug, name_latin, publication)
      SELECT case_id, 'invented-' || n, 'Invented ' || n, 'team' FROM many`
    await sql`INSERT INTO file.event (id, case_id, type) SELECT event_id, case_id, 'arrest' FROM many`
    await sql`
      INSERT INTO file.event_version (event_id, version, date_edtf, details, claim_status, audience, author, actor,
        change, prison_id)
      SELECT event_id, 1, '2021-01-01', '{}', 'proposed', 'team', 'one', 'one', 'record', 'evin' FROM many`
    await sql`INSERT INTO file.event_source (event_id, version, source_id) SELECT event_id, 1, 'appeal-2021' FROM many`
  })
})

test('whoever asks for a change that would take longer than it may is told so before anything is written', async () => {
  const before = await takeStock(superuser)
  const source = { title: 'Another title', reliability: 'B' as const, confidential: false }
  const ofSource = { sourceId: 'appeal-2021', version: 1, fields: source }
  expect(await orBusy(() => editSource(people.reviewer, ofSource, ON))).toEqual(tooMany)
  const place = {
    name: 'Evin', city: 'Tehran', province: 'Tehran', country: 'IR', latitude: 35.7, longitude: 51.3,
    locationPrecision: 'city' as const,
  }
  const moved = { prisonId: 'evin', version: 1, fields: place }
  expect(await orBusy(() => editPrison(people.administrator, moved, ON))).toEqual(tooMany)
  const fire = { prisonId: 'evin', kind: 'fire' as const, date: '2021-03-01', sourceIds: ['appeal-2021'] }
  expect(await orBusy(() => recordPrisonEvent(people.volunteer, fire, ON))).toEqual(tooMany)
  expect(await takeStock(superuser)).toEqual(before)
})

test('so they are where it did take longer, and not that others hold it', async () => {
  const slow = () => inManyCasesTransaction(async ({ db }) => {
    await sleep(200)
    await db`SELECT 1 AS one`
    return { ok: true }
  }, 100)
  expect(await orBusy(slow)).toEqual(tooMany)
})
