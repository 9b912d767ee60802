import { databaseUrl } from '@/lib/env'
import { connect, type Sql } from './connect'

let pool: Sql | undefined

/** The owner's connection, for migrations and their checks only. Throws if DATABASE_OWNER_URL is not set. */
export function ownerSql(): Sql {
  return (pool ??= connect(databaseUrl('owner'), { max: 1 }))
}

/** Ends the connection; the next {@link ownerSql} makes a new one. */
export async function closeOwnerSql(): Promise<void> {
  const ending = pool
  pool = undefined
  await ending?.end({ timeout: 5 })
}
