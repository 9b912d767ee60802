import { createHash } from 'node:crypto'
import { z } from 'zod'
import { writeAudit } from '@/lib/db/audit'
import { editionFactsSchema, type EditionFacts } from '@/lib/domain/editions/edition'
import { writeSums } from '@/lib/domain/editions/edition-files'
import { editionNumber } from '@/lib/domain/editions/edition-number'
import { roleMay } from '@/lib/domain/permissions/permissions'
import type { Viewer } from '@/lib/domain/permissions/viewer'
import { inTransaction } from '@/lib/records/in-transaction'
import type { Result } from '@/lib/records/result'

export const approveEditionInput = z.strictObject({
  number: editionNumber,
  /** {@link sealOf} what the viewer was shown. */
  seal: z.string().regex(/^[0-9a-f]{64}$/),
})
export type ApproveEdition = z.infer<typeof approveEditionInput>

/** `own_edition`: two people publish one; `stale`: it is approved already, or was made anew since it was shown. */
export type ApproveEditionReason = 'not_allowed' | 'own_edition' | 'stale'

/** A digest of all files of an edition: whoever approves it names what they saw. */
export function sealOf({ files }: EditionFacts): string {
  return createHash('sha256').update(writeSums(files)).digest('hex')
}

/** Approves an edition as it was shown, by somebody other than who asked for it: the jobs sign and issue it then. */
export async function approveEdition(
  viewer: Viewer,
  { number, seal }: ApproveEdition,
): Promise<Result<{ number: string }, ApproveEditionReason>> {
  if (!roleMay(viewer.role, 'edition.approve')) return { ok: false, reason: 'not_allowed' }
  const actor = viewer.accountId
  return inTransaction<Result<{ number: string }, ApproveEditionReason>>([], async ({ db }) => {
    const [known] = await db<{ state: string; askedBy: string; facts: unknown }>`
      SELECT state, asked_by AS "askedBy", facts FROM file.edition WHERE number = ${number} FOR UPDATE`
    if (known?.state !== 'made') return { ok: false, reason: 'stale' }
    if (known.askedBy === actor) return { ok: false, reason: 'own_edition' }
    if (sealOf(editionFactsSchema.parse(known.facts)) !== seal) return { ok: false, reason: 'stale' }
    await db`
      UPDATE file.edition SET state = 'approved', approved_by = ${actor}, approved_at = now() WHERE number = ${number}`
    await writeAudit(db, [{
      actor, action: 'edition.approve', subjectKind: 'edition', subjectId: number, fields: ['state'], digest: null,
    }])
    return { ok: true, value: { number } }
  })
}
