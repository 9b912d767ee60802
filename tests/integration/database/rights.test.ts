import { connect, type Sql } from '@/lib/db/connect'
import { asSuperuser, createTestDatabase, type TestDatabase } from '../../factories/database'
import { readRights } from '../../factories/role-rights'

const OPEN_TABLES = [
  'addressee', 'appeal', 'appeal_version', 'case', 'case_name_key', 'case_redirect', 'case_text', 'change', 'channel',
  'circumstance', 'correction', 'edition', 'edition_key', 'edition_part', 'event', 'figure', 'gathering',
  'heartbeat', 'identity_correction', 'instance', 'letter', 'mode', 'period', 'photo', 'post', 'prison', 'prison_event',
  'remaking', 'rule', 'rule_change', 'signature', 'source', 'tally', 'tally_step', 'tip_answer',
]
const NOTHING = {
  schemas: ['USAGE information_schema', 'USAGE pg_catalog'],
  relations: [],
  columns: [],
  sequences: [],
  functions: [],
  database: ['CONNECT'],
  memberships: [],
  attributes: ['rolcanlogin'],
  owned: [],
}

let database: TestDatabase
let clients: Record<'team' | 'open' | 'intake', Sql>

beforeAll(async () => {
  database = await createTestDatabase()
  const { team, open, intake } = database.urls
  clients = { team: connect(team), open: connect(open), intake: connect(intake) }
})
afterAll(async () => {
  await Promise.all(Object.values(clients).map((client) => client.end()))
  await database.drop()
})

function tablesOf(...schemas: string[]): Promise<string[]> {
  return asSuperuser(database.name, async (sql) => {
    const rows = await sql<{ name: string }[]>`
      SELECT schemaname || '."' || tablename || '"' AS name FROM pg_tables WHERE schemaname IN ${sql(schemas)}`
    return rows.map(({ name }) => name)
  })
}

test('vigil_open may read the published tables, and that is all', async () => {
  const rights = await asSuperuser(database.name, (sql) => readRights(sql, 'vigil_open'))
  // Those of pg_trgm compare texts and read nothing.
  const functions = rights.functions.filter((name) => !name.startsWith('search.'))
  expect({ ...rights, functions }).toEqual({
    ...NOTHING,
    schemas: ['USAGE information_schema', 'USAGE open', 'USAGE pg_catalog', 'USAGE search'],
    relations: OPEN_TABLES.map((table) => `SELECT open.${table}`),
    functions: ['open.applied_migrations', 'open.tally_nodes', 'open.tally_place'],
  })
})

test('vigil_intake may put in a submission, and that is all', async () => {
  const rights = await asSuperuser(database.name, (sql) => readRights(sql, 'vigil_intake'))
  expect(rights).toEqual({
    ...NOTHING,
    schemas: ['USAGE information_schema', 'USAGE intake', 'USAGE pg_catalog'],
    columns: ['id', 'kind', 'sealed'].map((column) => `INSERT intake.submission.${column}`),
    // It answers a word, and no row.
    functions: ['intake.submit', 'intake.submit_unworked'],
  })
})

test('vigil_team owns nothing, and can change neither tables nor roles', async () => {
  const rights = await asSuperuser(database.name, (sql) => readRights(sql, 'vigil_team'))
  expect(rights).toMatchObject({ database: ['CONNECT'], memberships: [], attributes: ['rolcanlogin'], owned: [] })
  expect(rights.schemas.filter((right) => right.startsWith('CREATE'))).toEqual([])
  expect(rights.relations.filter((right) => /^(TRUNCATE|TRIGGER|REFERENCES)/.test(right))).toEqual([])
  expect(rights.functions.filter((name) => !name.startsWith('search.'))).toEqual([
    'file.case_of_event', 'file.days_of', 'file.days_of_part', 'file.erase_case', 'file.has_consent', 'file.is_cleared',
    'file.is_confirmed', 'file.is_locked_down', 'file.leads_on', 'file.may_submit', 'file.merge_cases', 'file.names_shown',
    'file.undo_merge', 'file.waits_for',
    'jobs.add', 'jobs.create_queue',
    'open.applied_migrations', 'open.fold_tally', 'open.mend_tally',
  ])
})

test('vigil_open is refused each table of file and intake', async () => {
  const tables = await tablesOf('file', 'intake')
  expect(tables.length).toBeGreaterThan(15)
  for (const table of tables) {
    await expect(clients.open.unsafe(`SELECT * FROM ${table}`)).rejects.toMatchObject({ code: '42501' })
  }
})

test('vigil_open reads each table of open, and changes none', async () => {
  for (const table of await tablesOf('open')) {
    await clients.open.unsafe(`SELECT * FROM ${table}`)
    await expect(clients.open.unsafe(`DELETE FROM ${table}`)).rejects.toMatchObject({ code: '42501' })
    await expect(clients.open.unsafe(`TRUNCATE ${table}`)).rejects.toMatchObject({ code: '42501' })
  }
})

test.each([
  ['a temporary table', 'CREATE TEMPORARY TABLE t (id int)'],
  ['a large object', 'SELECT lo_create(0)'],
  ['a lock that would hold up every publication', 'SELECT pg_advisory_lock(86730, 2)'],
  ['a table', 'CREATE TABLE open.t (id int)'],
  ['a function', 'CREATE FUNCTION public.f() RETURNS int LANGUAGE sql AS $$ SELECT 1 $$'],
  ['another role', 'SET ROLE vigil_team'],
  ['a file of the server', "SELECT pg_read_file('PG_VERSION')"],
])('neither vigil_open nor vigil_intake is given %s', async (_what, statement) => {
  await expect(clients.open.unsafe(statement)).rejects.toMatchObject({ code: '42501' })
  await expect(clients.intake.unsafe(statement)).rejects.toMatchObject({ code: '42501' })
})

test('vigil_intake puts in a submission and reads nothing back', async () => {
  const sealed = Buffer.from('sealed')
  await clients.intake`INSERT INTO intake.submission (kind, sealed) VALUES ('tip', ${sealed})`
  const refused = { code: '42501' }
  await expect(clients.intake`SELECT id FROM intake.submission`).rejects.toMatchObject(refused)
  await expect(clients.intake`DELETE FROM intake.submission`).rejects.toMatchObject(refused)
  await expect(
    clients.intake`INSERT INTO intake.submission (kind, sealed) VALUES ('tip', ${sealed}) RETURNING id`,
  ).rejects.toMatchObject(refused)
  expect(await clients.team`SELECT kind, sealed FROM intake.submission`).toEqual([{ kind: 'tip', sealed }])
})

test('vigil_intake is refused each table of file and open', async () => {
  for (const table of await tablesOf('file', 'open')) {
    await expect(clients.intake.unsafe(`SELECT * FROM ${table}`)).rejects.toMatchObject({ code: '42501' })
  }
})

test('the team cannot mark its database as a demonstration', async () => {
  for (const schema of ['file', 'open']) {
    const marking = clients.team.unsafe(`UPDATE ${schema}.instance SET demonstration = true`)
    await expect(marking).rejects.toMatchObject({ code: '42501' })
  }
})

test('a table that is added later is closed until it is granted', async () => {
  await asSuperuser(database.name, (sql) => sql.unsafe(`
    SET ROLE vigil_owner;
    CREATE TABLE open.later (id int);
    CREATE FUNCTION open.later() RETURNS int LANGUAGE sql AS 'SELECT 1'`).simple())
  await expect(clients.open`SELECT * FROM open.later`).rejects.toMatchObject({ code: '42501' })
  await expect(clients.open`SELECT open.later()`).rejects.toMatchObject({ code: '42501' })
})
