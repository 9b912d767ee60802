import { z } from 'zod'
import type { Day } from '@/lib/domain/dates/day'
import { roleMay } from '@/lib/domain/permissions/permissions'
import type { Viewer } from '@/lib/domain/permissions/viewer'
import { inCasesTransaction } from '../in-case-transaction'
import { requiredText } from '../input-parts'
import { readInput } from '../read-input'
import type { Result } from '../result'
import { writeChange } from '../write-change'
import { findMergeCases } from './find-merge'

export const undoMergeInput = z.strictObject({ mergeId: z.uuid(), why: requiredText(2000) })

const outcome = z.enum([
  'undone', 'unknown_merge', 'already_undone', 'not_a_reviewer', 'erasing', 'merged_further', 'locked_down',
])

export type UndoMergeReason = 'not_allowed' | Exclude<z.infer<typeof outcome>, 'undone'>
export type UndoMergeResult = Result<Record<string, never>, UndoMergeReason>

/**
 * Parts two cases that were merged, as one reviewer: whatever moved goes back as it is now, and what was recorded since
 * stays with the case that it was recorded of; calls to write that the merge took off come back. Periods and published
 * rows of both follow in the same transaction. `on` is the clock's civil day. Throws a ZodError for input that no form
 * sends.
 */
export async function undoMerge(
  viewer: Viewer,
  input: z.input<typeof undoMergeInput>,
  on: Day,
): Promise<UndoMergeResult> {
  if (!roleMay(viewer.role, 'case.merge')) return { ok: false, reason: 'not_allowed' }
  const { mergeId, why } = readInput(undoMergeInput, input)
  const found = await findMergeCases(mergeId)
  if (!found) return { ok: false, reason: 'unknown_merge' }
  const { fromCase, intoCase } = found
  return inCasesTransaction<UndoMergeResult>([fromCase, intoCase], on, async ({ db, tell }) => {
    const [row] = await db<{ outcome: unknown }>`
      SELECT file.undo_merge(${mergeId}::text::uuid, ${viewer.accountId}::text, ${why}::text) AS outcome`
    const reason = outcome.parse(row?.outcome)
    if (reason !== 'undone') return { ok: false, reason }
    const back = await db<{ slug: string }>`
      SELECT was ->> 'slug' AS slug FROM file.case_merge m, jsonb_array_elements(m.open_letters) was
      WHERE m.id = ${mergeId}::text::uuid`
    if (back.length > 0) await writeChange(db, new Set(['letters', ...back.map(({ slug }) => `letter:${slug}`)]))
    tell({
      actor: viewer.accountId, action: 'case.undo_merge', subjectKind: 'case', subjectId: fromCase,
      fields: [`from:${intoCase}`, `merge:${mergeId}`], digest: null,
    })
    return { ok: true, value: {} }
  }, { mayBeMerged: true })
}
