import type { Queryable, Sql } from './connect'
import { DatabaseFault } from './database-fault'

/** The addresses whose roles the database must know. */
export type RoleUrls = Readonly<Record<'team' | 'open' | 'intake', string>>

const ROLES = ['team', 'open', 'intake'] as const

/**
 * Makes the four roles where they are missing, and lets them reach this database and nobody else. A superuser creates
 * them, with the passwords of their addresses; anybody else must find them there, and own the database as a member of
 * vigil_owner. Safe to repeat, and at the same time on several databases of one cluster.
 * Throws a {@link DatabaseFault}.
 */
export async function ensureRoles(sql: Sql, urls: RoleUrls): Promise<void> {
  const [me] = await sql<{ superuser: boolean }[]>`
    SELECT rolsuper AS superuser FROM pg_roles WHERE rolname = current_user`
  if (me?.superuser !== true) {
    await refuseMissingRoles(sql)
    await refuseUnlessOwner(sql)
    await openDatabaseTo(sql)
    return
  }
  await sql.begin(async (transaction) => {
    // Roles belong to the whole cluster: without the lock, two databases that start together collide.
    await transaction`LOCK TABLE pg_catalog.pg_authid IN SHARE ROW EXCLUSIVE MODE`
    await createRole(transaction, 'vigil_owner', 'NOLOGIN')
    for (const role of ROLES) await createRole(transaction, `vigil_${role}`, loginOf(role, urls[role]))
    await openDatabaseTo(transaction)
    await transaction.unsafe(CLOSE_BUILT_IN_DOORS)
  })
}

async function refuseMissingRoles(sql: Queryable): Promise<void> {
  const wanted = ['vigil_owner', ...ROLES.map((role) => `vigil_${role}`)]
  const known = await sql<{ rolname: string }[]>`SELECT rolname FROM pg_roles WHERE rolname IN ${sql(wanted)}`
  const missing = wanted.filter((role) => !known.some((row) => row.rolname === role))
  if (missing.length > 0) {
    throw new DatabaseFault('role_missing', `Create ${missing.join(', ')}, or migrate as a superuser.`)
  }
}

async function refuseUnlessOwner(sql: Queryable): Promise<void> {
  const [database] = await sql<{ name: string; mine: boolean }[]>`
    SELECT datname AS name, pg_has_role('vigil_owner', 'MEMBER') AND pg_has_role(datdba, 'USAGE') AS mine
    FROM pg_database WHERE datname = current_database()`
  if (database?.mine !== true) {
    throw new DatabaseFault(
      'wrong_role',
      `Migrate ${database?.name ?? ''} as a superuser, or as a member of vigil_owner that owns the database.`,
    )
  }
}

/** An existing vigil_owner keeps what it has; the others take the password of their address. */
export async function createRole(sql: Queryable, role: string, login: string): Promise<void> {
  const [known] = await sql`SELECT FROM pg_roles WHERE rolname = ${role}`
  if (!known) await sql.unsafe(`CREATE ROLE ${role} ${login}`)
  else if (login !== 'NOLOGIN') await sql.unsafe(`ALTER ROLE ${role} ${login}`)
}

/**
 * What follows CREATE ROLE for who signs in by an address: Postgres takes no parameters there, so the password is
 * quoted here. Throws a {@link DatabaseFault} where the address is another role's.
 */
export function loginOf(role: string, url: string): string {
  const { username, password } = new URL(url)
  if (username !== `vigil_${role}`) {
    throw new DatabaseFault('wrong_role', `The address for ${role} must sign in as vigil_${role}, not as ${username}.`)
  }
  if (password === '') return 'LOGIN'
  const quoted = decodeURIComponent(password).replaceAll('\\', '\\\\').replaceAll("'", "\\'")
  return `LOGIN PASSWORD E'${quoted}'`
}

async function openDatabaseTo(sql: Queryable): Promise<void> {
  const [database] = await sql<{ name: string }[]>`SELECT quote_ident(current_database()) AS name`
  if (!database) throw new Error('the server does not name the database we are connected to')
  await sql.unsafe(`
    REVOKE ALL ON DATABASE ${database.name} FROM PUBLIC;
    GRANT CONNECT, CREATE ON DATABASE ${database.name} TO vigil_owner;
    GRANT CONNECT ON DATABASE ${database.name} TO vigil_team, vigil_open, vigil_intake;
    REVOKE ALL ON SCHEMA public FROM PUBLIC;
    GRANT USAGE, CREATE ON SCHEMA public TO vigil_owner;
  `).simple()
}

/**
 * Postgres lets everybody write large objects, and take advisory locks: with the latter, somebody who has broken into
 * the open surface could hold up every publication.
 */
const CLOSE_BUILT_IN_DOORS = `
  DO $$
  DECLARE
    door regprocedure;
  BEGIN
    FOR door IN SELECT oid FROM pg_catalog.pg_proc WHERE pronamespace = 'pg_catalog'::regnamespace
      AND proname ~ '^(pg_(try_)?advisory_.*|lo_creat|lo_create|lo_from_bytea|lo_put|lowrite)$'
    LOOP
      EXECUTE format('REVOKE EXECUTE ON FUNCTION %s FROM PUBLIC', door);
      EXECUTE format('GRANT EXECUTE ON FUNCTION %s TO vigil_owner, vigil_team', door);
    END LOOP;
  END $$;`
