import { connect } from '../connect'
import { DatabaseFault } from '../database-fault'
import { createRole, loginOf } from '../ensure-roles'
import { refuseUnlessSuperuser } from './refuse-unless-superuser'

/**
 * Offers what is published, schema `open` alone, to whoever signs in by an address as vigil_replica: makes that role
 * with its password, and the publication. Safe to repeat. Throws a {@link DatabaseFault}.
 */
export async function offerOpen(ownerUrl: string, replicaUrl: string): Promise<void> {
  const login = `${loginOf('replica', replicaUrl)} REPLICATION`
  const sql = connect(ownerUrl, { max: 1 })
  try {
    await refuseUnlessSuperuser(sql)
    const [server] = await sql<{ level: string; database: string }[]>`
      SELECT current_setting('wal_level') AS level, quote_ident(current_database()) AS database`
    if (server?.level !== 'logical') {
      throw new DatabaseFault('not_logical', 'Set wal_level = logical in the Postgres of DATABASE_OWNER_URL, and start it anew.')
    }
    await sql.begin(async (transaction) => {
      await createRole(transaction, 'vigil_replica', login)
      await transaction.unsafe(`GRANT CONNECT ON DATABASE ${server.database} TO vigil_replica`)
      await transaction.unsafe(RIGHTS).simple()
      const known = await transaction`SELECT FROM pg_publication WHERE pubname = 'vigil_open'`
      if (known.length === 0) await transaction`CREATE PUBLICATION vigil_open FOR TABLES IN SCHEMA open`
    })
  } finally {
    await sql.end({ timeout: 5 })
  }
}

/** Tables that later migrations add are offered with the others. */
const RIGHTS = `
  GRANT USAGE ON SCHEMA open TO vigil_replica;
  GRANT SELECT ON ALL TABLES IN SCHEMA open TO vigil_replica;
  ALTER DEFAULT PRIVILEGES FOR ROLE vigil_owner IN SCHEMA open GRANT SELECT ON TABLES TO vigil_replica;`
