import type { Queryable } from '@/lib/db/connect'

/**
 * LIMIT, as SQL, with the usual sizes of the board written out. Where it is a parameter, Postgres takes the plan that
 * serves every size for a dear one and plans the statement at every call, which costs more than it then takes to run.
 */
export function limitOf(sql: Queryable, limit: number) {
  switch (limit) {
    case 6:
      return sql`LIMIT 6`
    case 12:
      return sql`LIMIT 12`
    case 50:
      return sql`LIMIT 50`
    case 100:
      return sql`LIMIT 100`
    case 1000:
      return sql`LIMIT 1000`
    default:
      return sql`LIMIT ${limit}`
  }
}
