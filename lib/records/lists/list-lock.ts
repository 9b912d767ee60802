import type { Statements } from '@/lib/db/statements'

/** Beside the numbers of the other locks of this kind (86730). */
const LISTS = 86731

/**
 * Takes the lock of one list until the transaction ends; false where another process works on it. It goes with the
 * connection of a process that is killed.
 */
export async function lockList(db: Statements, importId: string): Promise<boolean> {
  const [row] = await db<{ taken: boolean }>`
    SELECT pg_try_advisory_xact_lock(${LISTS}::int, hashtext(${importId}::text)) AS taken`
  return row?.taken === true
}

/** Whether a process works on a list now. */
export async function isListRunning(db: Statements, importId: string): Promise<boolean> {
  const [row] = await db<{ held: boolean }>`
    SELECT EXISTS (SELECT FROM pg_locks l WHERE l.locktype = 'advisory' AND l.classid = ${LISTS}::int::oid
      AND l.objid = (hashtext(${importId}::text)::bigint & 4294967295)::oid AND l.granted
      AND l.database = (SELECT oid FROM pg_database WHERE datname = current_database())) AS held`
  return row?.held === true
}
