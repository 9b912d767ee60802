import postgres from 'postgres'

/** Types that our connections read otherwise than postgres.js does by itself. */
type ColumnTypes = { day: string; count: number }

/** A pool of connections by postgres.js. */
export type Sql = postgres.Sql<ColumnTypes>

/** What runs a query: a pool, or a transaction on one connection of it. */
export type Queryable = postgres.ISql<ColumnTypes>

const DATE = 1082
const INT8 = 20

/**
 * A pool waits so long, in seconds, before it tries again to connect, where postgres.js would wait twenty: a server
 * that is back is to be found within the second, and a connection that is refused costs little.
 */
const LONGEST_BACKOFF_SECONDS = 0.5

/**
 * A pool on the given address, lazily connected. `date` columns are read and written as `YYYY-MM-DD` (never a JS
 * Date, which would put a civil day in a time zone), ranges as their text, `bigint` as a number, `timestamptz` as Date.
 * `statementTimeoutMs`: Postgres breaks off what takes longer.
 */
export function connect(url: string, options: { max?: number; statementTimeoutMs?: number } = {}): Sql {
  return postgres(url, {
    max: options.max ?? 10,
    backoff: (retries) => Math.min(3 ** retries / 100, LONGEST_BACKOFF_SECONDS),
    types: {
      day: { to: DATE, from: [DATE], serialize: (value: string) => value, parse: (value: string) => value },
      count: { to: INT8, from: [INT8], serialize: (value: number) => String(value), parse: parseCount },
    },
    connection: {
      TimeZone: 'UTC',
      ...(options.statementTimeoutMs === undefined ? {} : { statement_timeout: options.statementTimeoutMs }),
    },
    onnotice: () => undefined,
  })
}

function parseCount(text: string): number {
  const count = Number(text)
  if (!Number.isSafeInteger(count)) throw new RangeError(`${text} is more than a number holds exactly`)
  return count
}
