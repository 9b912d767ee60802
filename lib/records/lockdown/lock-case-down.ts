import { z } from 'zod'
import type { Day } from '@/lib/domain/dates/day'
import { roleMay } from '@/lib/domain/permissions/permissions'
import type { Viewer } from '@/lib/domain/permissions/viewer'
import { inCaseTransaction } from '../in-case-transaction'
import { requiredText } from '../input-parts'
import { readInput } from '../read-input'
import type { Result } from '../result'

const lockCaseDownInput = z.strictObject({ caseId: z.uuid(), reason: requiredText(500) })

/** As a form sends it. */
export type LockCaseDown = z.input<typeof lockCaseDownInput>
export type LockCaseDownResult = Result<Record<string, never>, 'not_allowed' | 'unknown_case' | 'already_locked_down'>

/**
 * Takes a case off everything public in the same transaction, as unpublishing does, and keeps it from being published
 * by whomever until two administrators lift that (lift-lockdown.ts); it is cleared anew after it. One administrator
 * may, also while the site is read only: to hide takes no second person. `on` is the clock's civil day. Throws a
 * ZodError for input that no form sends.
 */
export async function lockCaseDown(viewer: Viewer, input: LockCaseDown, on: Day): Promise<LockCaseDownResult> {
  const { caseId, reason } = readInput(lockCaseDownInput, input)
  if (!roleMay(viewer.role, 'case.lock_down')) return { ok: false, reason: 'not_allowed' }
  const { accountId } = viewer
  return inCaseTransaction<LockCaseDownResult>(caseId, on, async ({ models, db, tell }) => {
    const found = await models.caseFile.findUnique({ where: { id: caseId }, select: { erasedAt: true } })
    if (!found || found.erasedAt !== null) return { ok: false, reason: 'unknown_case' }
    const made = await db`
      INSERT INTO file.lockdown (case_id, reason, locked_by)
      VALUES (${caseId}::text::uuid, ${reason}::text, ${accountId}::text)
      ON CONFLICT DO NOTHING RETURNING true AS made`
    if (made.length === 0) return { ok: false, reason: 'already_locked_down' }
    await models.caseFile.update({ where: { id: caseId }, data: { publication: 'team', publicationBy: accountId } })
    tell({
      actor: accountId, action: 'case.lock_down', subjectKind: 'case', subjectId: caseId,
      fields: ['publication', 'lockdown'], digest: null,
    })
    return { ok: true, value: {} }
  })
}
