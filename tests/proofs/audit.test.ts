import type { Queryable } from '@/lib/db/connect'
import { verifyAudit, type AuditHead, type AuditVerdict } from '@/lib/db/verify-audit'
import { takeTestDatabase } from '../factories/take-database'
import { openProof } from '../support/proof'

const ENTRIES = 150

const proof = openProof('audit', 'Somebody who owns the server changes the audit log at random, and the first entry that is wrong is named.')
const { dice } = proof
const { superuser } = takeTestDatabase()
let head: AuditHead

beforeAll(async () => {
  await superuser`
    INSERT INTO file.audit (actor, action, subject_kind, subject_id, fields, digest)
    SELECT 'actor ' || n % 7, 'edit', 'event', n::text, ARRAY['date', 'note ' || n], NULLIF(repeat('d', n % 5), '')
    FROM generate_series(1, ${ENTRIES}) AS n`
  const verdict = await verifyAudit(superuser)
  if (!verdict.ok) throw new Error('the log was not whole')
  head = verdict
})

/** What is done to the log, and which entry must be named for it. */
type Tampering = (sql: Queryable) => Promise<number>

/** Other values of each column than those that stand there. */
const CHANGES: Readonly<Record<string, string>> = {
  at: "at + interval '1 microsecond'",
  actor: "actor || 'x'",
  action: "'undo'",
  subject_kind: "'case'",
  subject_id: 'reverse(subject_id || 1)',
  fields: "fields || ''::text",
  digest: "coalesce(digest, '') || 'd'",
  previous_hash: 'set_byte(previous_hash, seq::int % 32, 255 - get_byte(previous_hash, seq::int % 32))',
  hash: 'set_byte(hash, seq::int % 32, 255 - get_byte(hash, seq::int % 32))',
}

/** One that is neither the first nor the last two, so that each way to tamper has one after it. */
function anyEntry(): number {
  return dice.between(2, ENTRIES - 2)
}

const TAMPERINGS: Readonly<Record<string, Tampering>> = {
  'a column changed': async (sql) => {
    const [seq, columns] = [anyEntry(), Object.keys(CHANGES)]
    const column = columns[dice.between(0, columns.length - 1)] ?? 'actor'
    await sql.unsafe(`UPDATE file.audit SET ${column} = ${CHANGES[column]} WHERE seq = ${seq}`)
    return seq
  },
  'an entry removed': async (sql) => {
    const seq = anyEntry()
    await sql`DELETE FROM file.audit WHERE seq = ${seq}`
    return seq
  },
  'an entry removed, and those after it numbered anew': async (sql) => {
    const seq = anyEntry()
    await sql`DELETE FROM file.audit WHERE seq = ${seq}`
    await sql`UPDATE file.audit SET seq = -seq WHERE seq > ${seq}`
    await sql`UPDATE file.audit SET seq = -seq - 1 WHERE seq < 0`
    return seq
  },
  'two entries in each other\'s place': async (sql) => {
    const seq = anyEntry()
    const other = dice.between(seq + 1, ENTRIES)
    await sql`UPDATE file.audit SET seq = -seq WHERE seq = ${seq}`
    await sql`UPDATE file.audit SET seq = ${seq} WHERE seq = ${other}`
    await sql`UPDATE file.audit SET seq = ${other} WHERE seq = -${seq}::bigint`
    return seq
  },
  'an entry put in between': async (sql) => {
    const seq = anyEntry()
    await sql`UPDATE file.audit SET seq = -seq WHERE seq >= ${seq}`
    await sql`UPDATE file.audit SET seq = 1 - seq WHERE seq < 0`
    await sql`
      INSERT INTO file.audit (seq, at, actor, action, subject_kind, subject_id, fields, previous_hash, hash)
      SELECT ${seq}, at, 'an invented hand', action, subject_kind, subject_id, fields,
        decode(repeat('ab', 32), 'hex'), decode(repeat('cd', 32), 'hex') FROM file.audit WHERE seq = ${seq - 1}`
    return seq
  },
  'a change, with the hash of its entry made anew': async (sql) => {
    const seq = anyEntry()
    await sql`UPDATE file.audit SET actor = 'an invented hand' WHERE seq = ${seq}`
    await sql`UPDATE file.audit a SET hash = file.audit_hash(a) WHERE seq = ${seq}`
    return seq + 1
  },
  'a change, with every hash after it made anew': async (sql) => {
    const seq = anyEntry()
    await sql`UPDATE file.audit SET actor = 'an invented hand' WHERE seq = ${seq}`
    for (let next = seq; next <= ENTRIES; next += 1) {
      await sql`
        UPDATE file.audit a SET previous_hash = b.hash FROM file.audit b WHERE a.seq = ${next} AND b.seq = a.seq - 1`
      await sql`UPDATE file.audit a SET hash = file.audit_hash(a) WHERE seq = ${next}`
    }
    // It is whole in itself: only the head that was noted elsewhere disagrees.
    return ENTRIES
  },
  'the end cut off': async (sql) => {
    const seq = anyEntry()
    await sql`DELETE FROM file.audit WHERE seq >= ${seq}`
    return seq
  },
}

/** Tampers with the log in a transaction that is taken back; answers what is said of it and what should be. */
async function tamper(how: Tampering): Promise<{ said: AuditVerdict; expected: number }> {
  return superuser.begin(async (sql) => {
    await sql`ALTER TABLE file.audit DISABLE TRIGGER USER`
    await sql`SAVEPOINT whole`
    const expected = await how(sql)
    const said = await verifyAudit(sql, head)
    await sql`ROLLBACK TO whole`
    await sql`ALTER TABLE file.audit ENABLE TRIGGER USER`
    return { said, expected }
  })
}

test('whatever is done to it, the log says which entry is wrong', async () => {
  const times = proof.size({ short: 120, long: 1_000 })
  const ways = Object.entries(TAMPERINGS)
  const wrong: unknown[] = []
  for (let time = 0; time < times; time += 1) {
    const [what, how] = ways[time % ways.length] ?? ['nothing', async () => 0]
    const { said, expected } = await tamper(how)
    if (said.ok || said.firstBadSeq !== expected) wrong.push({ what, said, expected })
  }
  proof.tell('random tamperings', times)
  proof.tell('found, with the right entry named', times - wrong.length, times)
  expect(wrong).toEqual([])
  expect(await verifyAudit(superuser, head)).toMatchObject({ ok: true, entries: ENTRIES })
}, 600_000)
