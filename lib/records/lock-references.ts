import type { Statements } from '@/lib/db/statements'

declare const held: unique symbol

/** A transaction that alone writes which sources and prisons schema open has, and what it says of them. */
export type HoldsReferences = Statements & { readonly [held]: true }

/**
 * Waits until nobody else writes open.source and open.prison, and keeps it so until the transaction ends. Cases share
 * them, so that whoever took them one by one, each in the order of their own cases, would wait for others who wait for
 * them; and two who each take away the last but one that rests on a source would both leave it. To be called once all
 * that is derived is written, and before the audit log is: it is everybody's. Cases are locked before it.
 */
export async function lockReferences(db: Statements): Promise<HoldsReferences> {
  await db`SELECT true AS locked FROM pg_advisory_xact_lock(86730, 10)`
  return db as HoldsReferences
}
