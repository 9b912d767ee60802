import type { Statements } from '@/lib/db/statements'

/**
 * Keeps what happened at prisons as it is until the transaction ends. To be called first of all by whoever changes
 * cases: a case that names a prison for the first time would else miss an event there that another transaction is about
 * to commit, and that one would miss the case.
 */
export async function holdPrisonEvents(db: Statements): Promise<void> {
  await db`SELECT true AS locked FROM pg_advisory_xact_lock_shared(86730, 4)`
}

/** Waits until nobody changes a case, and keeps it so until the transaction ends: for changing what happened. */
export async function lockPrisonEvents(db: Statements): Promise<void> {
  await db`SELECT true AS locked FROM pg_advisory_xact_lock(86730, 4)`
}
