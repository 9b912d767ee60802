import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { createServer } from 'node:net'
import { listenOn } from '@/lib/gate/listen'
import { asSuperuser, createEmptyDatabase, createTestDatabase, type TestDatabase } from '@/tests/factories/database'
import { portOf } from './ask'

const SECRETS = { VIGIL_AUTH_SECRET: 'x'.repeat(32), VIGIL_FIELD_KEYS: `k1:${Buffer.alloc(32).toString('base64')}` }
const OTHER_HALVES = {
  VIGIL_INTAKE_PUBLIC_KEY: Buffer.alloc(32, 1).toString('base64'), VIGIL_INTAKE_KEY: Buffer.alloc(32, 2).toString('base64'),
}

let database: TestDatabase
let empty: TestDatabase

beforeAll(async () => {
  database = await createTestDatabase()
  empty = await createEmptyDatabase()
})

afterAll(async () => {
  await database.drop()
  await empty.drop()
})

/** Starts the gate as a process, as `npm start` does, and waits for its end. */
async function start(settings: Record<string, string>): Promise<{ status: number | null; said: string }> {
  const child = spawn(process.execPath, ['--import', 'tsx', 'lib/gate/main.ts'], {
    env: { ...process.env, VIGIL_ORIGIN: '', VIGIL_AS_OF: '', DATABASE_OPEN_URL: database.urls.open, ...SECRETS, ...settings },
  })
  let said = ''
  child.stdout.on('data', (part: Buffer) => (said += part.toString()))
  child.stderr.on('data', (part: Buffer) => (said += part.toString()))
  await once(child, 'close')
  return { status: child.exitCode, said: said.trim() }
}

describe('a gate that cannot start says why in one sentence, and ends', () => {
  test('where its port is taken', async () => {
    const other = createServer()
    await listenOn(other, 0)
    const port = String(portOf(other))
    const end = await start({ PORT: port })
    other.close()
    expect(end).toEqual({
      status: 1, said: `Port ${port} is taken: end the program that uses it, or set PORT.`,
    })
  })

  test.each<[string, () => string, RegExp]>([
    ['where the database is away', () => 'postgres://vigil_open@127.0.0.1:1/vigil', /cannot be used: .*ECONNREFUSED/],
    ['where the database does not exist', () => `${database.urls.open}_none`, /cannot be used: .*does not exist/],
    ['where the database is not migrated', () => empty.urls.open, /cannot be used: .+\.$/],
    ['where no database is named', () => '', /^DATABASE_OPEN_URL is not set\.$/],
  ])('%s', async (_where, url, sentence) => {
    const { status, said } = await start({ PORT: '0', DATABASE_OPEN_URL: url() })
    expect([status, said.split('\n').length]).toEqual([1, 1])
    expect(said).toMatch(sentence)
    expect(said).not.toMatch(/postgres:\/\/|at .*\.ts/)
  })

  test.each([
    ['where no secret seals the sessions', { VIGIL_AUTH_SECRET: '' }, /^VIGIL_AUTH_SECRET must be set to a random text/],
    ['where the secret is short', { VIGIL_AUTH_SECRET: 'vigil' }, /^VIGIL_AUTH_SECRET must be set to a random text/],
    ['where there is no key for fields', { VIGIL_FIELD_KEYS: '' }, /^VIGIL_FIELD_KEYS is not set/],
    ['where the key is none', { VIGIL_FIELD_KEYS: 'k1:short' }, /^VIGIL_FIELD_KEYS must look like/],
    ['where what visitors send is sealed to a key that opens nothing', OTHER_HALVES, /^VIGIL_INTAKE_PUBLIC_KEY is no half of/],
    ['where the workspace has no database', { DATABASE_URL: '' }, /^DATABASE_URL is not set\.$/],
  ])('%s', async (_where, settings, sentence) => {
    const { status, said } = await start({ PORT: '0', ...settings })
    expect([status, said]).toEqual([1, expect.stringMatching(sentence)])
    expect(said.split('\n')).toHaveLength(1)
  })

  test('where demonstration accounts are in a database that is none', async () => {
    await asSuperuser(database.name, async (sql) => {
      await sql`UPDATE file.instance SET demonstration = true`
      await sql`
        INSERT INTO file.account (alias, alias_key, password_hash, role, demonstration)
        VALUES ('volunteer', 'volunteer', '$argon2id$', 'volunteer', true)`
      await sql`UPDATE file.instance SET demonstration = false`
    })
    expect(await start({ PORT: '0' })).toEqual({
      status: 1,
      said: 'This database holds demonstration accounts and is not marked as a demonstration: use another.',
    })
  })

  test('where the database of the workspace takes its question and never answers', async () => {
    const end = await asSuperuser(database.name, (sql) => sql.begin(async (transaction) => {
      await transaction`LOCK TABLE file.instance`
      return start({ PORT: '0' })
    }))
    expect(end).toEqual({ status: 1, said: 'The database of the workspace cannot be used: it does not answer.' })
  })

  test('where the environment is wrong', async () => {
    const { status, said } = await start({ PORT: 'many', VIGIL_AS_OF: 'soon' })
    expect([status, said]).toEqual([1, expect.stringMatching(/^The environment is wrong: .*PORT.*VIGIL_AS_OF.*\.$/)])
  })
})
