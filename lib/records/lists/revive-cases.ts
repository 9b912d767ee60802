import type { Statements } from '@/lib/db/statements'

/** Brings cases back that were archived when their import was undone; what a list says of them is written after it. */
export async function reviveCases(db: Statements, caseIds: readonly string[]): Promise<void> {
  await db`
    UPDATE file.case SET archived_at = NULL
    WHERE id IN (SELECT jsonb_array_elements_text(${JSON.stringify(caseIds)}::text::jsonb)::uuid)`
}
