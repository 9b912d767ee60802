import { emailDigestOf } from '@/lib/appeals/receive-signature'
import type { Sql } from '@/lib/db/connect'
import { readFieldKeys } from '@/lib/db/field-keys'
import { overPostgres } from '@/lib/db/statements'
import { digestOf, readKeys } from '@/lib/records/keys'
import { openTipText, tipPlaces } from '@/lib/tips/sealed-tip'
import type { Write } from './ledger'
import { addressOf } from './visitors'

/** How often each mark is on record. */
export type Counts = ReadonlyMap<string, number>

/** Rows as a map. */
export function toCounts(rows: readonly { mark: string; count: number }[]): Counts {
  return new Map(rows.map(({ mark, count }) => [mark, count]))
}

/** Signatures are encrypted, and found by the digest of their addresses. */
export async function countSignatures(sql: Sql, attempted: ReadonlySet<string>): Promise<Counts> {
  const keys = await readKeys(overPostgres(sql))
  const marks = new Map([...attempted].map((mark) => [emailDigestOf(keys, addressOf(mark)), mark]))
  const rows = await sql<{ digest: string; count: number }[]>`
    SELECT email_digest AS digest, count(*) AS count FROM file.signature WHERE email_digest IS NOT NULL GROUP BY 1`
  return nameDigests(rows, marks)
}

/** Readers who asked to be told, and those of them who confirmed it, found by their addresses as well. */
export async function countFollowers(
  sql: Sql, attempted: ReadonlySet<string>,
): Promise<Record<Extract<Write, 'subscription' | 'confirmation'>, Counts>> {
  const keys = await readKeys(overPostgres(sql))
  const marks = new Map([...attempted].map((mark) => [digestOf(keys, ['follower', addressOf(mark)]), mark]))
  const rows = await sql<{ digest: string; count: number; confirmed: number }[]>`
    SELECT email_digest AS digest, count(*) AS count, count(confirmed_at) AS confirmed FROM file.alert_subscription
    WHERE email_digest IS NOT NULL GROUP BY 1`
  const confirmed = rows.filter((row) => row.confirmed > 0).map(({ digest, confirmed: count }) => ({ digest, count }))
  return { subscription: nameDigests(rows, marks), confirmation: nameDigests(confirmed, marks) }
}

/** Tips are encrypted, and hold their mark and nothing else. */
export async function countTips(sql: Sql): Promise<Counts> {
  const keys = readFieldKeys()
  const rows = await sql<{ id: string; content: Buffer }[]>`SELECT id, content FROM file.tip`
  const counts = new Map<string, number>()
  for (const { id, content } of rows) {
    const mark = openTipText(keys, tipPlaces.content(id), content)
    counts.set(mark, (counts.get(mark) ?? 0) + 1)
  }
  return counts
}

function nameDigests(
  rows: readonly { digest: string; count: number }[], marks: ReadonlyMap<string, string>,
): Counts {
  return toCounts(rows.map(({ digest, count }) => ({ mark: marks.get(digest) ?? `of a stranger ${digest}`, count })))
}
