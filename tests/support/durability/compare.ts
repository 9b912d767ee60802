import type { Sql } from '@/lib/db/connect'
import { type Counts, countFollowers, countSignatures, countTips, toCounts } from './count-sent'
import { type Ledger, type Write, WRITES } from './ledger'

/** How what is on record differs from what was acknowledged and tried. */
export interface Difference {
  acknowledged: Record<Write, number>
  /** Acknowledged, and not on record; with the number of faults that had struck by then. */
  missing: string[]
  /** On record more than once. */
  doubled: string[]
  /** On record, and sent by nobody. */
  unsent: string[]
}

/** Compares the record of a site at rest with the ledger. */
export async function compareWithLedger(sql: Sql, ledger: Ledger, letter: string): Promise<Difference> {
  const entries = ledger.read()
  const found: Record<Exclude<Write, 'letter'>, Counts> = {
    event: await countVersions(sql, 'record'),
    edit: await countVersions(sql, 'edit'),
    verification: await countVerifications(sql),
    signature: await countSignatures(sql, ledger.attempted.signature),
    tip: await countTips(sql),
    ...await countFollowers(sql, ledger.attempted.subscription),
  }
  const none = Object.fromEntries(WRITES.map((what) => [what, 0])) as Record<Write, number>
  const difference: Difference = { acknowledged: none, missing: [], doubled: [], unsent: [] }
  for (const { what, mark, faults } of entries) {
    difference.acknowledged[what] += 1
    if (what !== 'letter' && !found[what].has(mark)) difference.missing.push(`${what} ${mark}, after ${faults} faults`)
  }
  for (const what of WRITES) {
    for (const [mark, count] of what === 'letter' ? [] : found[what]) {
      if (count > 1) difference.doubled.push(`${what} ${mark}, ${count} times`)
      if (!ledger.attempted[what].has(mark)) difference.unsent.push(`${what} ${mark}`)
    }
  }
  // Letters are counted and not kept: those of whose visitors nobody knows what became of them may be among them.
  const [row] = await sql<{ sent: number }[]>`SELECT sent FROM file.letter WHERE slug = ${letter}`
  const [sent, told] = [row?.sent ?? 0, difference.acknowledged.letter]
  if (sent < told) difference.missing.push(`${told - sent} letters`)
  if (sent > ledger.attempted.letter.size) difference.doubled.push(`${sent - ledger.attempted.letter.size} letters`)
  return difference
}

async function countVersions(sql: Sql, change: 'record' | 'edit'): Promise<Counts> {
  return toCounts(await sql<{ mark: string; count: number }[]>`
    SELECT note AS mark, count(*) AS count FROM file.event_version
    WHERE change = ${change} AND note LIKE 'mark %' GROUP BY note`)
}

/** An event that is verified twice with no edit in between counts as doubled. */
async function countVerifications(sql: Sql): Promise<Counts> {
  return toCounts(await sql<{ mark: string; count: number }[]>`
    SELECT v.event_id || ' ' || v.version AS mark,
      1 + count(*) FILTER (WHERE before.claim_status = 'verified') AS count
    FROM file.event_version v
    JOIN file.event_version before ON before.event_id = v.event_id AND before.version = v.version - 1
    WHERE v.change = 'verify' GROUP BY 1`)
}
