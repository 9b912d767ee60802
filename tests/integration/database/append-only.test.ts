import { asSuperuser } from '../../factories/database'
import { takeTestDatabase } from '../../factories/take-database'
import { insertCase, insertEvent, type EventContent } from '../../factories/file-rows'

const { database, team } = takeTestDatabase()
let caseId: string

beforeAll(async () => {
  caseId = await insertCase(team, 'aye-win')
})

const TABLES = [
  'event_version', 'event_source', 'prison_event_version', 'prison_event_source', 'case_version', 'case_verdict', 'audit',
  'source_version', 'prison_version', 'mode', 'task_step',
]
const COLUMNS: Readonly<Record<string, string>> = { audit: 'seq', mode: 'seq', task_step: 'place' }
const STATEMENTS = [
  ...TABLES.map((table) => [`UPDATE file.${table} SET ${COLUMNS[table] ?? 'version'} = 1`] as const),
  ...TABLES.map((table) => [`DELETE FROM file.${table}`] as const),
  ...TABLES.map((table) => [`TRUNCATE file.${table} CASCADE`] as const),
]

test.each(STATEMENTS)('%s is refused to the team by grant', async (statement) => {
  await expect(team.unsafe(statement)).rejects.toThrow(/permission denied/)
})

test.each(STATEMENTS)('%s is refused to the owner by trigger', async (statement) => {
  const asOwner = asSuperuser(database.name, (sql) => sql.unsafe(`SET ROLE vigil_owner; ${statement}`).simple())
  await expect(asOwner).rejects.toThrow(/append-only/)
})

test('an event must have its current version when the transaction ends', async () => {
  await expect(team`INSERT INTO file.event (case_id, type) VALUES (${caseId}, 'arrest')`).rejects.toMatchObject({
    constraint_name: 'event_current_version',
  })
})

test('of two editors who saw the same version, the second is refused', async () => {
  const id = await insertEvent(team, caseId, { author: 'ada' })
  const edit = () => insertEvent(team, caseId, { id, version: 2, author: 'ada' })
  await edit()
  await expect(edit()).rejects.toMatchObject({ code: '23505' })
})

test('versions have no gaps', async () => {
  const id = await insertEvent(team, caseId, { author: 'ada' })
  await expect(insertEvent(team, caseId, { id, version: 3, author: 'ada' })).rejects.toMatchObject({ code: '23505' })
})

const twoPeople = { constraint_name: 'event_version_two_people' }

test('a second person verifies what the first wrote', async () => {
  const id = await insertEvent(team, caseId, { author: 'ada' })
  await insertEvent(team, caseId, { id, version: 2, author: 'ada', verifier: 'bo', claimStatus: 'verified' })
})

test.each<[string, EventContent]>([
  ['by nobody', {}],
  ['by its author', { verifier: 'ada' }],
  ['with another day in the same breath', { verifier: 'bo', dateEdtf: '2021-01-02' }],
  ['with other details in the same breath', { verifier: 'bo', details: { authority: 'x' } }],
  ['by an author who puts in another\'s name', { author: 'cy', verifier: 'ada' }],
])('an event is not verified %s', async (_how, content) => {
  const id = await insertEvent(team, caseId, { author: 'ada' })
  const verification = { id, version: 2, author: 'ada', claimStatus: 'verified', ...content }
  await expect(insertEvent(team, caseId, verification)).rejects.toMatchObject(twoPeople)
})

test('an event is not born verified, but of a trusted import', async () => {
  const verified = { author: 'ada', verifier: 'bo', claimStatus: 'verified' }
  await expect(insertEvent(team, caseId, verified)).rejects.toMatchObject(twoPeople)
  for (const trusted of [false, true]) {
    const [batch] = await team<{ id: string }[]>`
      INSERT INTO file.import_batch (trusted, actor, digest) VALUES (${trusted}, 'operator', 'd') RETURNING id`
    const imported = insertEvent(team, caseId, { author: 'operator', claimStatus: 'verified', batchId: batch?.id })
    if (trusted) await imported
    else await expect(imported).rejects.toMatchObject(twoPeople)
  }
})

test('an edit of a verified event cannot call itself verified', async () => {
  const id = await insertEvent(team, caseId, { author: 'ada' })
  await insertEvent(team, caseId, { id, version: 2, author: 'ada', verifier: 'bo', claimStatus: 'verified' })
  const edit = { id, version: 3, author: 'ada', verifier: 'bo', claimStatus: 'verified', dateEdtf: '2021' }
  await expect(insertEvent(team, caseId, edit)).rejects.toMatchObject(twoPeople)
  await insertEvent(team, caseId, { ...edit, claimStatus: 'proposed' })
})
