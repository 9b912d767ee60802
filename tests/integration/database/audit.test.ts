import { connect, type Sql } from '@/lib/db/connect'
import { verifyAudit } from '@/lib/db/verify-audit'
import { asSuperuser } from '../../factories/database'
import { takeTestDatabase } from '../../factories/take-database'

const { database } = takeTestDatabase()
let team: Sql

beforeAll(async () => {
  team = connect(database.urls.team, { max: 8 })
})
beforeEach(() => tamper('TRUNCATE file.audit'))

async function record(actor: string, fields: string[] = ['date', 'note'], digest: string | null = null) {
  await team`
    INSERT INTO file.audit (actor, action, subject_kind, subject_id, fields, digest)
    VALUES (${actor}, 'edit', 'event', '7', ${fields}, ${digest})`
}

/** What somebody with the keys to the server could do. */
async function tamper(statement: string) {
  await asSuperuser(database.name, (sql) => sql.unsafe(`
    ALTER TABLE file.audit DISABLE TRIGGER USER; ${statement}; ALTER TABLE file.audit ENABLE TRIGGER USER`).simple())
}

test('an empty log is whole', async () => {
  expect(await verifyAudit(team)).toEqual({ ok: true, entries: 0, head: '00'.repeat(32) })
})

test('a log whose texts are of any script and shape is whole', async () => {
  await record('نسرین', ['a,b', '', '"', '12:x'], 'd'.repeat(64))
  await record('line\nbreak\t\\', [], null)
  await record('👁 e\u0301', ['é'], '')
  expect(await verifyAudit(team)).toMatchObject({ ok: true, entries: 3 })
})

test('concurrent entries stand in one chain without gaps, also when some roll back', async () => {
  const attempts = Array.from({ length: 40 }, (_, index) =>
    team.begin(async (transaction) => {
      await transaction`
        INSERT INTO file.audit (actor, action, subject_kind, subject_id) VALUES (${`a${index}`}, 'edit', 'event', '7')`
      if (index % 3 === 0) throw new Error('rolled back')
    }).catch(() => undefined))
  await Promise.all(attempts)
  expect(await verifyAudit(team)).toMatchObject({ ok: true, entries: 26 })
})

test('seq, time and hashes are the database\'s own, whatever is given', async () => {
  await team.unsafe(`
    INSERT INTO file.audit (seq, at, actor, action, subject_kind, subject_id, previous_hash, hash)
    VALUES (99, '1999-01-01', 'a', 'edit', 'event', '7', '\\x00', '\\x00')`)
  const [entry] = await team`SELECT seq, at > now() - interval '1 hour' AS recent FROM file.audit`
  expect(entry).toEqual({ seq: 1, recent: true })
  expect(await verifyAudit(team)).toMatchObject({ ok: true, entries: 1 })
})

test.each([
  ['an actor', "UPDATE file.audit SET actor = 'c' WHERE seq = 2", 2, 'changed_entry'],
  ['a microsecond', "UPDATE file.audit SET at = at + interval '1 microsecond' WHERE seq = 3", 3, 'changed_entry'],
  ['letters moved between fields', "UPDATE file.audit SET fields = '{daten,ote}' WHERE seq = 1", 1, 'changed_entry'],
  ['a byte of a hash', 'UPDATE file.audit SET hash = set_byte(hash, 9, 255 - get_byte(hash, 9)) WHERE seq = 4', 4,
    'changed_entry'],
  ['a null digest made empty', "UPDATE file.audit SET digest = '' WHERE seq = 5", 5, 'changed_entry'],
  ['an entry removed', 'DELETE FROM file.audit WHERE seq = 3', 3, 'missing_entry'],
  ['the first removed', 'DELETE FROM file.audit WHERE seq = 1', 1, 'missing_entry'],
  [
    'one removed and those after it renumbered',
    'DELETE FROM file.audit WHERE seq = 2; UPDATE file.audit SET seq = seq - 1 WHERE seq = 3; '
      + 'UPDATE file.audit SET seq = seq - 1 WHERE seq = 4; UPDATE file.audit SET seq = seq - 1 WHERE seq = 5',
    2, 'changed_entry',
  ],
  [
    'two put in each other\'s place',
    'UPDATE file.audit SET seq = 100 WHERE seq = 2; UPDATE file.audit SET seq = 2 WHERE seq = 3; '
      + 'UPDATE file.audit SET seq = 3 WHERE seq = 100',
    2, 'changed_entry',
  ],
  [
    'a change with its own hash computed anew',
    "UPDATE file.audit SET actor = 'c' WHERE seq = 2; UPDATE file.audit a SET hash = file.audit_hash(a) WHERE seq = 2",
    3, 'broken_link',
  ],
])('a superuser changes %s, and the entry is named', async (_what, statement, firstBadSeq, reason) => {
  for (const actor of ['a', 'b', 'a', 'b', 'a']) await record(actor)
  await tamper(statement)
  expect(await verifyAudit(team)).toEqual({ ok: false, firstBadSeq, reason })
})

test('a tail that is cut off shows only against a remembered head', async () => {
  for (const actor of ['a', 'b', 'a']) await record(actor)
  const before = await verifyAudit(team)
  if (!before.ok) throw new Error('the log was whole')
  await tamper('DELETE FROM file.audit WHERE seq = 3')
  expect(await verifyAudit(team)).toMatchObject({ ok: true, entries: 2 })
  expect(await verifyAudit(team, before)).toEqual({ ok: false, firstBadSeq: 3, reason: 'missing_entry' })
  await record('somebody else')
  expect(await verifyAudit(team, before)).toEqual({ ok: false, firstBadSeq: 3, reason: 'not_the_remembered_head' })
})

test('a log longer than one batch is walked whole', async () => {
  await team`
    INSERT INTO file.audit (actor, action, subject_kind, subject_id)
    SELECT 'a', 'import', 'case', n::text FROM generate_series(1, 2500) AS n`
  expect(await verifyAudit(team)).toMatchObject({ ok: true, entries: 2500 })
  await tamper("UPDATE file.audit SET subject_id = 'x' WHERE seq = 2400")
  expect(await verifyAudit(team)).toEqual({ ok: false, firstBadSeq: 2400, reason: 'changed_entry' })
})
