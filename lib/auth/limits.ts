import { createHmac } from 'node:crypto'
import { RateLimiterPostgres, RateLimiterRes } from 'rate-limiter-flexible'
import { teamSql } from '@/lib/db/team'
import { authSecret } from '@/lib/env'

/**
 * What is counted: `password` by strangers per name, whether anybody has it or not, and `all` by strangers everywhere;
 * `device` per browser that is known for the name, and `coded` per name with a right code (take-way.ts); `confirm` per
 * account by whoever is signed in, `link` per invitation or reset, `code` per account whose password was right; and
 * `heavy` per account, for what walks a whole table. Counted in Postgres, so it holds across processes; success clears
 * what was counted on the way to it; no address is known here.
 */
const LIMITS = {
  password: { points: 10, duration: 15 * 60 },
  device: { points: 10, duration: 15 * 60 },
  coded: { points: 5, duration: 90 },
  confirm: { points: 10, duration: 15 * 60 },
  link: { points: 10, duration: 15 * 60 },
  code: { points: 5, duration: 15 * 60 },
  all: { points: 200, duration: 60 },
  heavy: { points: 12, duration: 15 * 60 },
} as const

export type Limit = keyof typeof LIMITS

/** Takes one attempt, before what it is for is looked at; false where there are none left for now. */
export async function takeAttempt(limit: Limit, subject: string): Promise<boolean> {
  try {
    await limiterOf(limit).consume(keyOf(limit, subject))
    return true
  } catch (refusal) {
    if (refusal instanceof RateLimiterRes) return false
    throw refusal
  }
}

/** Gives back all attempts of one subject, after a success. */
export async function clearAttempts(limit: Limit, subject: string): Promise<void> {
  await limiterOf(limit).delete(keyOf(limit, subject))
}

/** Keyed: people type a password where the name belongs, and neither may be guessed from this table. */
function keyOf(limit: Limit, subject: string): string {
  return createHmac('sha256', authSecret()).update(`limit:${limit}:${subject}`).digest('base64url')
}

const limiters = new Map<Limit, RateLimiterPostgres>()

function limiterOf(limit: Limit): RateLimiterPostgres {
  const known = limiters.get(limit)
  if (known) return known
  const limiter = new RateLimiterPostgres({
    ...LIMITS[limit],
    storeClient: { query },
    storeType: 'client',
    schemaName: 'file',
    tableName: 'rate_limit',
    tableCreated: true,
    clearExpiredByTimeout: true,
    keyPrefix: limit,
  })
  limiters.set(limit, limiter)
  return limiter
}

/** The library's own statements, whose values are parameters, on our connections. */
async function query({ text, values }: { text: string; values: (string | number | null)[] }) {
  const rows = await teamSql().unsafe(text, values)
  return { rows: [...rows], rowCount: rows.count }
}
