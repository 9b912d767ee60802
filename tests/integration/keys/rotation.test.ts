import { setTimeout as sleep } from 'node:timers/promises'
import { ENCRYPTED_TABLES } from '@/lib/db/encrypted-fields'
import { encryptField } from '@/lib/db/field-cipher'
import { parseFieldKeys } from '@/lib/db/field-keys'
import { verifyAudit } from '@/lib/db/verify-audit'
import { parsePrivateKey, seal, unseal } from '@/lib/intake/sealed-box'
import { countFields } from '@/lib/records/field-keys/count-fields'
import { rotateFields } from '@/lib/records/field-keys/rotate-fields'
import { aPublishedAppeal } from '../../factories/an-appeal'
import { aPerson, anInvitedPerson } from '../../factories/an-account'
import { fillSecrets, readSecrets } from '../../factories/fill-secrets'
import { takeAuthDatabase } from '../../factories/take-database'
import { start, vigil } from '../records/run-vigil'

const { team, superuser } = takeAuthDatabase()
const old = process.env.VIGIL_FIELD_KEYS ?? ''
const ROWS = 40
const KILLS = 3

let before: string[]

/** Columns of bytes in schema file that hold no encrypted field, and what they hold. */
const PLAIN = [
  'account_reset.token_hash', 'alert_subscription.token_hash', 'audit.hash', 'audit.previous_hash', 'audit_key.key', 'invitation.token_hash',
  'list_import.file', 'photo.webp', 'recovery_code.code_hash', 'session.token_hash', 'tip.reply_key',
]

beforeAll(async () => {
  await aPerson('reviewer')
  await anInvitedPerson()
  await aPublishedAppeal('invented-appeal')
  const [appeal] = await team<{ id: string }[]>`SELECT id FROM file.appeal`
  await fillSecrets(team, parseFieldKeys(old), appeal?.id ?? '', ROWS)
  before = await readSecrets(team, parseFieldKeys(old))
})

async function leftUnder(key: string): Promise<number> {
  return (await countFields(team)).find((count) => count.key === key)?.fields ?? 0
}

test('every column of bytes is known to be encrypted, or not to be', async () => {
  const rows = await superuser<{ name: string }[]>`
    SELECT table_name || '.' || column_name AS name FROM information_schema.columns
    WHERE table_schema = 'file' AND data_type = 'bytea' ORDER BY 1`
  const encrypted = ENCRYPTED_TABLES.flatMap(({ table, columns }) => columns.map((column) => `${table}.${column}`))
  expect(rows.map(({ name }) => name).sort()).toEqual([...encrypted, ...PLAIN].sort())
})

test('a rotation that is killed again and again loses no field, and all are read with both keys throughout', async () => {
  const { entry }: { entry: string } = JSON.parse((await vigil('keys', 'make', 'k2', '--json')).out)
  process.env.VIGIL_FIELD_KEYS = `${entry},${old}`
  const ring = parseFieldKeys(process.env.VIGIL_FIELD_KEYS)
  const all = await leftUnder('test')
  expect(all).toBeGreaterThan(ROWS * 11)
  let left = all
  for (let kill = 0; kill < KILLS; kill += 1) {
    const enough = left - 40
    await superuser.begin(async (sql) => {
      // What comes last cannot be done before it is killed.
      await sql`SELECT FROM file.tip_picture FOR UPDATE`
      const running = start('keys', 'rotate', '--rows-at-once', '3')
      while (await leftUnder('test') > enough) await sleep(2)
      running.child.kill('SIGKILL')
      await running.ended
    })
    expect(await readSecrets(team, ring)).toEqual(before)
    left = await leftUnder('test')
    expect(left).toBeGreaterThan(0)
    expect(left + await leftUnder('k2')).toBe(all)
  }
  const { status, out } = await vigil('keys', 'rotate', '--json')
  expect([status, JSON.parse(out)]).toEqual([0, { ok: true, key: 'k2', fields: left, unreadable: 0 }])
  expect(await countFields(team)).toEqual([{ key: 'k2', fields: all }])
  expect(await readSecrets(team, parseFieldKeys(entry))).toEqual(before)
  const told = await team`SELECT action FROM file.audit WHERE subject_kind = 'field_key' ORDER BY seq`
  const begun = Array<string>(KILLS + 1).fill('field_key.rotate')
  expect(told.map(({ action }) => action)).toEqual([...begun, 'field_key.rotated'])
  expect(await verifyAudit(team)).toMatchObject({ ok: true })
})

test('what cannot be read stays as it is and is named, and the rest is encrypted anew', async () => {
  const [third, lost] = ['k3', 'gone'].map((id) => `${id}:${Buffer.alloc(32, id.length).toString('base64')}`)
  const [contact] = await team<{ id: string; name: Buffer }[]>`SELECT id, name FROM file.source_contact LIMIT 1`
  if (!contact) throw new Error('there is no contact')
  const place = { table: 'file.source_contact', row: contact.id, column: 'name' }
  const unreadable = Buffer.from(encryptField(parseFieldKeys(lost ?? ''), place, 'nobody reads this'))
  await team`UPDATE file.source_contact SET name = ${unreadable} WHERE id = ${contact.id}`
  const keys = parseFieldKeys(`${third},${process.env.VIGIL_FIELD_KEYS}`)
  const rotated = await rotateFields(team, { keys, actor: 'operator', rowsAtOnce: 100 })
  const named = `file.source_contact.name of ${contact.id}: the key gone`
  expect(rotated.unreadable).toEqual([expect.stringContaining(named)])
  expect((await countFields(team)).map(({ key }) => key)).toEqual(['gone', 'k3'])
  const [after] = await team<{ name: Buffer }[]>`SELECT name FROM file.source_contact WHERE id = ${contact.id}`
  expect(after?.name).toEqual(unreadable)
  await team`UPDATE file.source_contact SET name = ${contact.name} WHERE id = ${contact.id}`
  expect(await readSecrets(team, keys)).toEqual(before)
})

test('what visitors sealed to the key before is opened with it, and not without', async () => {
  const [now, then] = [1, 2].map((byte) => Buffer.alloc(32, byte).toString('base64'))
  const both = await parsePrivateKey(`${now},${then}`)
  const [newer, older] = [await parsePrivateKey(now ?? ''), await parsePrivateKey(then ?? '')]
  expect(both.publicKey).toEqual(newer.publicKey)
  const sealed = [await seal(newer.publicKey, { of: 'now' }), await seal(older.publicKey, { of: 'then' })]
  expect(await Promise.all(sealed.map((one) => unseal(both, one)))).toEqual([{ of: 'now' }, { of: 'then' }])
  expect(await Promise.all(sealed.map((one) => unseal(newer, one)))).toEqual([{ of: 'now' }, null])
})
