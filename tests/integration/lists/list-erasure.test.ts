import type { Viewer } from '@/lib/domain/permissions/viewer'
import { confirmErasure } from '@/lib/records/confirm-erasure'
import { expireLists } from '@/lib/records/lists/expire-lists'
import { requestErasure } from '@/lib/records/request-erasure'
import { aList, aRow, ON } from '../../factories/an-import'
import { aViewer } from '../../factories/a-viewer'
import { takeTestDatabase } from '../../factories/take-database'

const { team, superuser } = takeTestDatabase()
const importer = aViewer('reviewer')
/** An invented person. */
const ROWS = [aRow(2, 'L-1', { nameLatin: 'Aye Win' }, [{ type: 'arrest' }])]

/** An invented administrator with an account: the function that erases looks at it. */
async function anAdministrator(): Promise<Viewer> {
  const viewer = aViewer('administrator')
  await superuser`
    INSERT INTO file.account (id, alias, alias_key, password_hash, role)
    VALUES (${viewer.accountId}, ${viewer.alias}, ${viewer.alias}, '$argon2id$none', 'administrator')`
  return viewer
}

test('nothing of a person who was erased is left in a list, and its next version does not bring them back', async () => {
  const first = await aList(importer, 'Erased', ROWS)
  await first.take('prepare')
  await first.take('commit')
  const open = await aList(importer, 'Another', ROWS)
  await open.take('prepare')
  const [row] = await team`SELECT id::text FROM file.case`
  const caseId = String(row?.['id'])
  await requestErasure(await anAdministrator(), { caseId, ground: 'mistake' })
  expect(await confirmErasure(await anAdministrator(), { caseId }, ON)).toMatchObject({ ok: true })
  const [left] = await team`
    SELECT count(*) FILTER (WHERE content IS NOT NULL) AS people, (SELECT count(*) FROM file.list_saying) AS sayings,
      (SELECT count(*) FROM file.list_saying_before) AS before
    FROM file.list_import_person`
  expect(left).toEqual({ people: 0, sayings: 0, before: 0 })
  const again = await aList(importer, 'Erased', ROWS)
  await again.take('prepare')
  const [person] = await team`SELECT outcome FROM file.list_import_person WHERE import_id = ${again.importId}`
  expect(person).toEqual({ outcome: 'erased' })
  expect(await again.take('commit')).toBeNull()
  const [cases] = await team`SELECT count(*) AS n FROM file.case`
  expect(cases).toEqual({ n: 1 })
})

test('a list that nobody went on with for a week is let go', async () => {
  const list = await aList(importer, 'Left alone', ROWS)
  await list.take('prepare')
  expect(await expireLists(team)).toBe(0)
  await team`UPDATE file.list_import SET heard_at = now() - interval '8 days' WHERE id = ${list.importId}`
  expect(await expireLists(team)).toBe(1)
  const [row] = await team`
    SELECT state, file IS NULL AS "isGone", (SELECT count(*) FROM file.list_import_person
      WHERE import_id = ${list.importId}) AS people FROM file.list_import WHERE id = ${list.importId}`
  expect(row).toEqual({ state: 'expired', isGone: true, people: 0 })
})
