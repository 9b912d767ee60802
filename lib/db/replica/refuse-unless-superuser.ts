import type { Queryable } from '../connect'
import { DatabaseFault } from '../database-fault'

/** Whoever sets up a replication is the superuser of a server. Throws a {@link DatabaseFault} where they are not. */
export async function refuseUnlessSuperuser(sql: Queryable): Promise<void> {
  const [me] = await sql<{ isSuperuser: boolean }[]>`
    SELECT rolsuper AS "isSuperuser" FROM pg_roles WHERE rolname = current_user`
  if (me?.isSuperuser !== true) {
    throw new DatabaseFault('wrong_role', 'The address in DATABASE_OWNER_URL must sign in as a superuser for this.')
  }
}
