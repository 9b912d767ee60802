import { z } from 'zod'
import { readPairState } from '@/lib/db/pair-state'
import type { Day } from '@/lib/domain/dates/day'
import { roleMay } from '@/lib/domain/permissions/permissions'
import type { Viewer } from '@/lib/domain/permissions/viewer'
import { inCasesTransaction } from '../in-case-transaction'
import { readInput } from '../read-input'
import type { Result } from '../result'
import { findMergeCases } from './find-merge'

export const confirmMergeInput = z.strictObject({
  mergeId: z.uuid(),
  /** What both said when the reviewer read them (lib/db/pair-state.ts). */
  state: z.string().regex(/^[0-9a-f]{32}$/),
})

const outcome = z.enum([
  'merged', 'unknown_merge', 'already_merged', 'own_proposal', 'not_two_reviewers', 'merged_elsewhere', 'erasing',
  'locked_down',
])

export type ConfirmMergeReason = 'not_allowed' | 'stale_version' | Exclude<z.infer<typeof outcome>, 'merged'>
export type ConfirmMergeResult = Result<Record<string, never>, ConfirmMergeReason>

/**
 * Merges two cases, as another reviewer than who proposed it: what was recorded of one moves to the other, which stands
 * for both from then on; both keep their histories. Periods and published rows follow in the same transaction; the
 * result is public only if readers saw both. The database does it in a function that looks at both accounts by itself.
 * `on` is the clock's civil day. Throws CaseMerged where another merge came first, and a ZodError for other input.
 */
export async function confirmMerge(
  viewer: Viewer,
  input: z.input<typeof confirmMergeInput>,
  on: Day,
): Promise<ConfirmMergeResult> {
  if (!roleMay(viewer.role, 'case.merge')) return { ok: false, reason: 'not_allowed' }
  const { mergeId, state } = readInput(confirmMergeInput, input)
  const found = await findMergeCases(mergeId)
  if (!found) return { ok: false, reason: 'unknown_merge' }
  const { fromCase, intoCase } = found
  return inCasesTransaction<ConfirmMergeResult>([fromCase, intoCase], on, async ({ db, tell }) => {
    if ((await readPairState(db, [fromCase, intoCase])) !== state) return { ok: false, reason: 'stale_version' }
    const [row] = await db<{ outcome: unknown }>`
      SELECT file.merge_cases(${mergeId}::text::uuid, ${viewer.accountId}::text) AS outcome`
    const reason = outcome.parse(row?.outcome)
    if (reason !== 'merged') return { ok: false, reason }
    const subject = { actor: viewer.accountId, action: 'case.merge', subjectKind: 'case', digest: null } as const
    tell({ ...subject, subjectId: fromCase, fields: [`into:${intoCase}`, `merge:${mergeId}`] })
    return { ok: true, value: {} }
  }, { mayBeMerged: true })
}
