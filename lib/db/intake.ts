import { databaseUrl } from '@/lib/env'
import { connect, type Sql } from './connect'

let pool: Sql | undefined

const CONNECTIONS = 4

/** What visitors send goes in here, as vigil_intake; nothing comes out. Throws if DATABASE_INTAKE_URL is not set. */
export function intakeSql(): Sql {
  return (pool ??= connect(databaseUrl('intake'), { max: CONNECTIONS }))
}

/** Ends the connections; the next {@link intakeSql} makes new ones. */
export async function closeIntakeSql(): Promise<void> {
  const ending = pool
  pool = undefined
  await ending?.end({ timeout: 5 })
}
