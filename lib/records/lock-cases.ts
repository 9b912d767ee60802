import type { Statements } from '@/lib/db/statements'

/**
 * Locks cases until the transaction ends, in the order of their ids so that two transactions never wait for each other.
 * To be called before anything about them is read or the audit log is written.
 */
export async function lockCases(db: Statements, caseIds: readonly string[]): Promise<void> {
  const ids = JSON.stringify(caseIds)
  await db`
    SELECT id::text FROM file.case WHERE id IN (SELECT jsonb_array_elements_text(${ids}::text::jsonb)::uuid)
    ORDER BY id FOR UPDATE`
}
