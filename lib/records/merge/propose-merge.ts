import { z } from 'zod'
import { writeAudit } from '@/lib/db/audit'
import { readPairState } from '@/lib/db/pair-state'
import type { Statements } from '@/lib/db/statements'
import { roleMay } from '@/lib/domain/permissions/permissions'
import type { Viewer } from '@/lib/domain/permissions/viewer'
import { inTransaction } from '../in-transaction'
import { requiredText } from '../input-parts'
import { readInput } from '../read-input'
import type { Result } from '../result'

export const proposeMergeInput = z.strictObject({
  /** The case that the other will stand for. */
  fromCase: z.uuid(),
  intoCase: z.uuid(),
  reason: requiredText(2000),
  /** What both said when the proposer read them (lib/db/pair-state.ts). */
  state: z.string().regex(/^[0-9a-f]{32}$/),
})

export type ProposeMergeReason =
  | 'not_allowed' | 'unknown_case' | 'same_case' | 'stale_version' | 'erasing' | 'locked_down' | 'already_proposed'
export type ProposeMergeResult = Result<{ mergeId: string }, ProposeMergeReason>

/**
 * Proposes, as a reviewer, that two cases are of one person, and which of them is to stand for both: nothing happens
 * before another reviewer confirms it. Throws a ZodError for input that no form sends.
 */
export async function proposeMerge(
  viewer: Viewer,
  input: z.input<typeof proposeMergeInput>,
): Promise<ProposeMergeResult> {
  if (!roleMay(viewer.role, 'case.merge')) return { ok: false, reason: 'not_allowed' }
  const { fromCase, intoCase, reason, state } = readInput(proposeMergeInput, input)
  if (fromCase === intoCase) return { ok: false, reason: 'same_case' }
  return inTransaction<ProposeMergeResult>([fromCase, intoCase], async ({ db }) => {
    const hindrance = await findHindrance(db, [fromCase, intoCase])
    if (hindrance !== null) return { ok: false, reason: hindrance }
    if ((await readPairState(db, [fromCase, intoCase])) !== state) return { ok: false, reason: 'stale_version' }
    const [made] = await db<{ id: string }>`
      INSERT INTO file.case_merge (from_case, into_case, reason, proposed_by)
      VALUES (${fromCase}::text::uuid, ${intoCase}::text::uuid, ${reason}::text, ${viewer.accountId}::text)
      ON CONFLICT DO NOTHING RETURNING id::text`
    if (!made) return { ok: false, reason: 'already_proposed' }
    await writeAudit(db, [{
      actor: viewer.accountId, action: 'case.propose_merge', subjectKind: 'case', subjectId: fromCase,
      fields: [`into:${intoCase}`, `merge:${made.id}`], digest: null,
    }])
    return { ok: true, value: { mergeId: made.id } }
  })
}

type Hindrance = Extract<ProposeMergeReason, 'unknown_case' | 'erasing' | 'locked_down'>

async function findHindrance(db: Statements, cases: readonly [string, string]): Promise<Hindrance | null> {
  const [row] = await db<{ there: number; erasing: boolean; locked: boolean }>`
    SELECT count(*)::int AS there, coalesce(bool_or(EXISTS (SELECT FROM file.erasure e WHERE e.case_id = c.id)), false)
      AS erasing, coalesce(bool_or(file.is_locked_down(c.id)), false) AS locked
    FROM file.case c WHERE c.erased_at IS NULL AND c.archived_at IS NULL
      AND c.id IN (${cases[0]}::text::uuid, ${cases[1]}::text::uuid)`
  if (row?.there !== 2) return 'unknown_case'
  if (row.erasing) return 'erasing'
  return row.locked ? 'locked_down' : null
}
