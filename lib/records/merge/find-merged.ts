import type { Statements } from '@/lib/db/statements'

/**
 * The cases that a case stands for now, which it is erased with. Lock that one before: nothing is merged into it, or
 * parted from it, without its lock.
 */
export async function findMerged(db: Statements, caseId: string): Promise<{ id: string; slug: string }[]> {
  return db<{ id: string; slug: string }>`
    SELECT id::text, slug FROM file.case WHERE merged_into = ${caseId}::text::uuid ORDER BY id`
}
