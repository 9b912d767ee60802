import { z } from 'zod'
import type { Day } from '@/lib/domain/dates/day'
import { roleMay } from '@/lib/domain/permissions/permissions'
import type { Viewer } from '@/lib/domain/permissions/viewer'
import { inCaseTransaction } from './in-case-transaction'
import { readInput } from './read-input'
import type { Result } from './result'

const unpublishCaseInput = z.strictObject({ caseId: z.uuid() })

/** As a form sends it. */
export type UnpublishCase = z.input<typeof unpublishCaseInput>

export type UnpublishCaseReason = 'not_allowed' | 'unknown_case' | 'not_public'

/**
 * Takes a case off everything public in the same transaction, by one reviewer: to hide takes no second person, and no
 * import brings it back. `on` is the clock's civil day. Throws a ZodError for input that no form sends.
 */
export async function unpublishCase(
  viewer: Viewer,
  input: UnpublishCase,
  on: Day,
): Promise<Result<Record<string, never>, UnpublishCaseReason>> {
  const { caseId } = readInput(unpublishCaseInput, input)
  if (!roleMay(viewer.role, 'case.unpublish')) return { ok: false, reason: 'not_allowed' }
  return inCaseTransaction<Result<Record<string, never>, UnpublishCaseReason>>(caseId, on, async ({ models, tell }) => {
    const found = await models.caseFile.findUnique({ where: { id: caseId }, select: { publication: true } })
    if (!found) return { ok: false, reason: 'unknown_case' }
    if (found.publication !== 'public') return { ok: false, reason: 'not_public' }
    const data = { publication: 'team', publicationBy: viewer.accountId }
    await models.caseFile.update({ where: { id: caseId }, data })
    tell({
      actor: viewer.accountId, action: 'case.unpublish', subjectKind: 'case', subjectId: caseId,
      fields: ['publication'], digest: null,
    })
    return { ok: true, value: {} }
  })
}
