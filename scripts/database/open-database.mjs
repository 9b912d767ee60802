import { Fault } from '../fault.mjs'
import { startCluster } from '../postgres/cluster.mjs'
import { askProgram, typeScript } from '../setup/program.mjs'
import { readMark, refuseTakenRoles } from './read-mark.mjs'
import { deriveUrls, readUrls } from './role-urls.mjs'

/**
 * A migrated database, by the four variables that name its addresses: the one that the environment names, which has
 * to be empty or marked as a demonstration, else one of our own in `home`. Throws a Fault.
 */
export async function openDatabase(home, env = process.env) {
  const urls = env.DATABASE_URL ? await openGiven(env) : await openOwn(home)
  await migrate(urls)
  return urls
}

/** Brings a database up to date; throws a Fault that says in Vigil's own words what is wrong with it. */
export async function migrate(urls) {
  const { status, said } = await askProgram(typeScript('lib/db/migrate-command.ts'), urls)
  if (status !== 0) throw new Fault(`The database cannot be used: ${said}`)
}

async function openGiven(env) {
  const urls = readUrls(env)
  if ((await readMark(urls.DATABASE_OWNER_URL)) === 'in use') {
    throw new Fault('The database of DATABASE_URL is neither empty nor marked as a demonstration: name another one.')
  }
  if (!env.DATABASE_OPEN_URL) await refuseTakenRoles(urls)
  return urls
}

/** The embedded Postgres, with the database `vigil` in it. */
export async function openOwn(home, options) {
  const cluster = await startCluster(home, options)
  const { default: postgres } = await import('postgres')
  const sql = postgres(cluster.url(), { max: 1, onnotice: () => undefined })
  try {
    const [known] = await sql`SELECT FROM pg_database WHERE datname = 'vigil'`
    if (!known) await sql`CREATE DATABASE vigil`
  } finally {
    await sql.end({ timeout: 5 })
  }
  return deriveUrls(cluster.url('postgres', 'vigil'), cluster.password)
}
