import { z } from 'zod'
import { writeAudit } from '@/lib/db/audit'
import { roleMay } from '@/lib/domain/permissions/permissions'
import type { Viewer } from '@/lib/domain/permissions/viewer'
import { slugDigestOf } from './erased-slug'
import { inTransaction } from './in-transaction'
import { readKeys } from './keys'
import { findMerged } from './merge/find-merged'
import { readInput } from './read-input'
import type { Result } from './result'

/** Why the content of a case may be erased. */
export const ERASURE_GROUNDS = ['person', 'family', 'court', 'harm', 'mistake'] as const

const requestErasureInput = z.strictObject({ caseId: z.uuid(), ground: z.enum(ERASURE_GROUNDS) })

export type RequestErasureReason = 'not_allowed' | 'unknown_case' | 'already_requested'

/**
 * Asks, as an administrator, that the content of a case be erased, with that of the cases which it stands for: nothing
 * happens before another one confirms it.
 * Throws a ZodError for input that no form sends.
 */
export async function requestErasure(
  viewer: Viewer,
  input: z.input<typeof requestErasureInput>,
): Promise<Result<Record<string, never>, RequestErasureReason>> {
  const { caseId, ground } = readInput(requestErasureInput, input)
  if (!roleMay(viewer.role, 'case.erase')) return { ok: false, reason: 'not_allowed' }
  return inTransaction([caseId], async ({ models, db }) => {
    const found = await models.caseFile.findUnique({ where: { id: caseId }, select: { slug: true } })
    if (!found) return { ok: false, reason: 'unknown_case' }
    const keys = await readKeys(db)
    const asked = [{ id: caseId, slug: found.slug }, ...(await findMerged(db, caseId))]
      .map(({ id, slug }) => ({ case_id: id, slug_digest: slugDigestOf(keys, slug) }))
    const rows = await db`
      INSERT INTO file.erasure (case_id, ground, slug_digest, requested_by)
      SELECT case_id, ${ground}::text, slug_digest, ${viewer.accountId}::text
      FROM jsonb_populate_recordset(NULL::file.erasure, ${JSON.stringify(asked)}::text::jsonb)
      ON CONFLICT DO NOTHING RETURNING true AS made`
    if (rows.length === 0) return { ok: false, reason: 'already_requested' }
    await writeAudit(db, [{
      actor: viewer.accountId, action: 'case.request_erasure', subjectKind: 'case', subjectId: caseId,
      fields: [`ground:${ground}`], digest: null,
    }])
    return { ok: true, value: {} }
  })
}
