import { z } from 'zod'
import { roleMay } from '@/lib/domain/permissions/permissions'
import type { Viewer } from '@/lib/domain/permissions/viewer'
import { writeAudit, type AuditEntry } from '@/lib/db/audit'
import type { Statements } from '@/lib/db/statements'
import { inTransaction } from './in-transaction'
import { readInput } from './read-input'
import type { Result } from './result'

const assignCaseInput = z.strictObject({
  caseId: z.uuid(),
  accountId: z.string().min(1).max(100),
  kind: z.enum(['owner', 'watcher']),
})

/** As a form sends it. */
export type AssignCase = z.input<typeof assignCaseInput>

export type AssignCaseReason = 'not_allowed' | 'own_assignment' | 'unknown_case' | 'unknown_account'

/**
 * Makes somebody an owner or a watcher of a case, once. Watching is everybody's own choice; an owner may read how a
 * family is reached, so that takes a reviewer, who names somebody else, with an account that is not locked. Answers
 * whether anything changed. Throws a ZodError for input that no form sends.
 */
export async function assignCase(
  viewer: Viewer,
  input: AssignCase,
): Promise<Result<{ changed: boolean }, AssignCaseReason>> {
  const { caseId, accountId, kind } = readInput(assignCaseInput, input)
  const isOwnWatch = kind === 'watcher' && accountId === viewer.accountId
  if (!roleMay(viewer.role, isOwnWatch ? 'case.watch' : 'case.assign')) return { ok: false, reason: 'not_allowed' }
  if (kind === 'owner' && accountId === viewer.accountId) return { ok: false, reason: 'own_assignment' }
  return inTransaction([caseId], async ({ models, db }) => {
    const isThere = (await models.caseFile.count({ where: { id: caseId, erasedAt: null } })) === 1
    if (!isThere) return { ok: false, reason: 'unknown_case' }
    const isOpen = accountId === viewer.accountId || (await isOpenAccount(db, accountId))
    if (!isOpen) return { ok: false, reason: 'unknown_account' }
    // Who owns a case and asks to watch it goes on owning it: to give that up is unassignCase.
    const rows = await db`
      INSERT INTO file.case_member AS old (case_id, account_id, kind)
      VALUES (${caseId}::text::uuid, ${accountId}::text, ${kind}::text)
      ON CONFLICT (case_id, account_id) DO UPDATE SET kind = excluded.kind, since = now()
      WHERE old.kind = 'watcher' AND excluded.kind = 'owner'
      RETURNING true AS changed`
    const changed = rows.length > 0
    const entry: AuditEntry = {
      actor: viewer.accountId, action: `case.assign_${kind}`, subjectKind: 'case', subjectId: caseId,
      fields: [`member:${accountId}`], digest: null,
    }
    if (changed) await writeAudit(db, [entry])
    return { ok: true, value: { changed } }
  })
}

async function isOpenAccount(db: Statements, accountId: string): Promise<boolean> {
  const [found] = await db`
    SELECT true AS found FROM file.account WHERE id::text = ${accountId}::text AND locked_at IS NULL`
  return found !== undefined
}
