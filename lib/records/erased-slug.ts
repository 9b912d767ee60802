import type { Statements } from '@/lib/db/statements'
import type { ExchangeSet } from '@/lib/files/exchange-set'
import { digestOf, type Keys } from './keys'

/** The keyed digest by which an erased case is known again, and by nothing else. */
export function slugDigestOf(keys: Keys, slug: string): string {
  return digestOf(keys, ['slug', slug])
}

/** A set of files without the cases that were erased here, and their events: no import brings them back. */
export async function leaveOutErased(db: Statements, keys: Keys, set: ExchangeSet): Promise<ExchangeSet> {
  const rows = await db<{ digest: string }>`
    SELECT slug_digest AS digest FROM file.erasure WHERE confirmed_at IS NOT NULL`
  if (rows.length === 0) return set
  const erased = new Set(rows.map(({ digest }) => digest))
  const isLeft = ({ row }: { row: { case_id: string } }) => !erased.has(slugDigestOf(keys, row.case_id))
  return { ...set, cases: set.cases.filter(isLeft), events: set.events.filter(isLeft) }
}
