import type { Queryable } from './connect'
import { DatabaseFault } from './database-fault'

const OLDEST_VERSION = 15

/**
 * Refuses a database that would work wrongly without a word: a server older than Postgres 15, text that is not
 * UTF-8, or an LC_CTYPE of C or POSIX, under which pg_trgm ignores every letter that is not ASCII and a search for a
 * Persian name finds nobody. Throws a {@link DatabaseFault}.
 */
export async function checkServer(sql: Queryable): Promise<void> {
  const [server] = await sql<{ version: number; shown: string; encoding: string; ctype: string; name: string }[]>`
    SELECT current_setting('server_version_num')::int / 10000 AS version, current_setting('server_version') AS shown,
      pg_encoding_to_char(encoding) AS encoding, datctype AS ctype, datname AS name
    FROM pg_database WHERE datname = current_database()`
  if (!server) throw new Error('the server does not know the database we are connected to')
  if (server.version < OLDEST_VERSION) {
    throw new DatabaseFault(
      'server_too_old',
      `Vigil needs Postgres ${OLDEST_VERSION} or newer, and this server is ${server.shown}.`,
    )
  }
  if (server.encoding !== 'UTF8') {
    throw new DatabaseFault('not_utf8', `The database ${server.name} is in ${server.encoding}: create it in UTF8.`)
  }
  if (server.ctype === 'C' || server.ctype === 'POSIX') {
    throw new DatabaseFault(
      'ctype_without_letters',
      `The database ${server.name} has LC_CTYPE ${server.ctype}, under which Persian names cannot be searched: `
        + 'create it with LC_CTYPE C.UTF-8.',
    )
  }
}
