import { databaseUrl } from '@/lib/env'
import { connect, type Sql } from './connect'

let pool: Sql | undefined

/** What one question of a reader may cost at most: whoever asks for more is told to come back. */
const STATEMENT_TIMEOUT_MS = 8_000

/** Reads of the published copies, as vigil_open: schema `open` alone. Throws if DATABASE_OPEN_URL is not set. */
export function openSql(): Sql {
  return (pool ??= connect(databaseUrl('open'), { statementTimeoutMs: STATEMENT_TIMEOUT_MS }))
}

/** Ends the connections; the next {@link openSql} makes new ones. */
export async function closeOpenSql(): Promise<void> {
  const ending = pool
  pool = undefined
  await ending?.end({ timeout: 5 })
}
