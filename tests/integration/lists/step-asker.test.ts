import type { ListStep } from '@/lib/domain/lists/list-import'
import { runListStep } from '@/lib/records/lists/run-list-step'
import { aList, aRow, ON } from '../../factories/an-import'
import { aViewer } from '../../factories/a-viewer'
import { takeTestDatabase } from '../../factories/take-database'

const { team } = takeTestDatabase()

/** Invented. */
const rowsOf = (name: string) => [aRow(2, 'L-1', { nameLatin: name }, [{ type: 'arrest' }])]

async function stateOf(importId: string): Promise<unknown> {
  const [row] = await team`
    SELECT i.state, i.failure, (SELECT count(*)::int FROM file.import_batch) AS batches
    FROM file.list_import i WHERE i.id = ${importId}`
  return row
}

const lock = (id: string) => team`UPDATE file.account SET locked_at = now() WHERE id = ${id}`
const demote = (id: string) => team`UPDATE file.account SET role = 'volunteer' WHERE id = ${id}`

test.each<[string, (id: string) => PromiseLike<unknown>, ListStep, string]>([
  ['locked', lock, 'commit', 'ready'], ['given another role', demote, 'commit', 'ready'],
  ['locked', lock, 'undo', 'committed'],
])('where the account that asked is %s before the job comes, nothing is written', async (how, bar, step, stays) => {
  const viewer = aViewer('reviewer')
  const list = await aList(viewer, `${how} ${step}`, rowsOf(`Invented ${how} ${step}`))
  await list.take('prepare')
  if (step === 'undo') await list.take('commit')
  const before = await team`SELECT count(*)::int AS n FROM file.event_version`
  const during = step === 'undo' ? 'undoing' : 'committing'
  await team`UPDATE file.list_import SET state = ${during} WHERE id = ${list.importId}`
  await bar(viewer.accountId)
  const order = { importId: list.importId, step, accountId: viewer.accountId }
  expect(await runListStep(team, order, ON, list.read)).toBe('asker_barred')
  expect(await stateOf(list.importId)).toMatchObject({ state: stays, failure: 'asker_barred' })
  expect(await team`SELECT count(*)::int AS n FROM file.event_version`).toEqual(before)
})

test('an account that is locked while its list is written has written nothing', async () => {
  const viewer = aViewer('reviewer')
  const list = await aList(viewer, 'In the middle', rowsOf('Invented Midway'))
  await list.take('prepare')
  await team`UPDATE file.list_import SET state = 'committing' WHERE id = ${list.importId}`
  const order = { importId: list.importId, step: 'commit' as const, accountId: viewer.accountId }
  const held = team.begin(async (sql) => {
    // A commit waits for this lock, the other imports', before it writes.
    await sql`SELECT pg_advisory_xact_lock(86730, 3)`
    const begun = runListStep(team, order, ON, list.read)
    while ((await sql`SELECT FROM pg_locks WHERE locktype = 'advisory' AND classid = 86730 AND objid = 3
      AND NOT granted`).length === 0) await sql`SELECT pg_sleep(0.02)`
    await lock(viewer.accountId)
    return { begun }
  })
  expect(await (await held).begun).toBe('asker_barred')
  expect(await stateOf(list.importId)).toMatchObject({ state: 'ready', failure: 'asker_barred' })
  expect(await team`SELECT FROM file.case WHERE name_latin = 'Invented Midway'`).toHaveLength(0)
})

test('an administrator takes back what somebody else brought, and nobody else does', async () => {
  const [viewer, administrator, other] = [aViewer('reviewer'), aViewer('administrator'), aViewer('reviewer')]
  const list = await aList(viewer, 'Of another', rowsOf('Invented Owned'))
  for (const one of [administrator, other]) await aList(one, 'Of their own', rowsOf('Invented Own'))
  await list.take('prepare')
  await list.take('commit')
  await team`UPDATE file.list_import SET state = 'undoing' WHERE id = ${list.importId}`
  const undoBy = (accountId: string) => runListStep(team, { importId: list.importId, step: 'undo', accountId }, ON, list.read)
  expect(await undoBy(other.accountId)).toBe('asker_barred')
  await team`UPDATE file.list_import SET state = 'undoing' WHERE id = ${list.importId}`
  expect(await undoBy(administrator.accountId)).toBeNull()
})

test('a step goes on where it cannot be said how far it is', async () => {
  const viewer = aViewer('reviewer')
  const list = await aList(viewer, 'Unheard', rowsOf('Invented Unheard'))
  await team`UPDATE file.list_import SET state = 'preparing' WHERE id = ${list.importId}`
  const order = { importId: list.importId, step: 'prepare' as const, accountId: viewer.accountId }
  const deaf = new Proxy(team, {
    apply: (sql, self, args: [readonly string[], ...unknown[]]) => (args[0].join('').includes('SET step =')
      ? Promise.reject(new Error('the connection is gone')) : Reflect.apply(sql, self, args)),
  })
  expect(await runListStep(deaf, order, ON, list.read)).toBeNull()
  expect(await stateOf(list.importId)).toMatchObject({ state: 'ready', failure: null })
})

test('where a step and another change wait for each other, whoever asked is told that it was busy', async () => {
  const viewer = aViewer('reviewer')
  const list = await aList(viewer, 'In a ring', rowsOf('Invented Ring'))
  await team`UPDATE file.list_import SET state = 'preparing' WHERE id = ${list.importId}`
  const order = { importId: list.importId, step: 'prepare' as const, accountId: viewer.accountId }
  const broken = await runListStep(team, order, ON, async (db) => {
    await db`DO $$ BEGIN RAISE EXCEPTION 'deadlock detected' USING ERRCODE = 'deadlock_detected'; END $$`
    return null
  })
  expect(broken).toBe('busy')
  expect(await stateOf(list.importId)).toMatchObject({ failure: 'busy' })
})
