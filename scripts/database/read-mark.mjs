import { Fault } from '../fault.mjs'

/** What a database is: `empty`, a `demonstration`, or `in use`. Throws a Fault where it does not answer. */
export async function readMark(url) {
  return ask(url, async (sql) => {
    const [instance] = await sql`SELECT to_regclass('open.instance') IS NOT NULL AS known`
    if (instance.known) {
      const [mark] = await sql`SELECT demonstration, EXISTS (SELECT FROM file.case) AS filled FROM open.instance`
      if (mark.demonstration) return 'demonstration'
      return mark.filled ? 'in use' : 'empty'
    }
    const [tables] = await sql`
      SELECT count(*)::int AS count FROM pg_class AS class JOIN pg_namespace AS schema ON schema.oid = relnamespace
      WHERE relkind IN ('r', 'p', 'v', 'm', 'f') AND nspname NOT IN ('pg_catalog', 'information_schema')
        AND nspname NOT LIKE 'pg\\_%'
        AND NOT EXISTS (SELECT FROM pg_depend WHERE objid = class.oid AND deptype = 'e')`
    return tables.count === 0 ? 'empty' : 'in use'
  })
}

/** Marks a migrated database as a demonstration. */
export function markDemonstration(url) {
  return ask(url, async (sql) => {
    await sql`UPDATE open.instance SET demonstration = true WHERE NOT demonstration`
    await sql`UPDATE file.instance SET demonstration = true WHERE NOT demonstration`
  })
}

/** Throws a Fault where the server has roles of Vigil whose password is not ours: another Vigil may sign in by them. */
export async function refuseTakenRoles(urls) {
  const known = await ask(urls.DATABASE_OWNER_URL, (sql) => sql`SELECT FROM pg_roles WHERE rolname = 'vigil_open'`)
  if (known.length === 0) return
  try {
    await ask(urls.DATABASE_OPEN_URL, (sql) => sql`SELECT 1`)
  } catch (error) {
    if (!(error instanceof Fault)) throw error
    throw new Fault(
      'The server of DATABASE_URL has the roles of Vigil already: set DATABASE_OWNER_URL, DATABASE_OPEN_URL and '
        + 'DATABASE_INTAKE_URL as well.',
    )
  }
}

async function ask(url, task) {
  const { default: postgres } = await import('postgres')
  const sql = postgres(url, { max: 1, connect_timeout: 10, onnotice: () => undefined })
  try {
    return await task(sql)
  } catch (error) {
    throw new Fault(`The database cannot be used: ${describe(error)}.`)
  } finally {
    await sql.end({ timeout: 5 })
  }
}

function describe(error) {
  return (error.message || error.code || String(error)).split('\n')[0]
}
