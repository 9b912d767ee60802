import { z } from 'zod'
import { writeAudit } from '@/lib/db/audit'
import { overPostgres } from '@/lib/db/statements'
import { teamSql } from '@/lib/db/team'
import { roleMay } from '@/lib/domain/permissions/permissions'
import type { Viewer } from '@/lib/domain/permissions/viewer'
import { digestOf, readKeys } from '@/lib/records/keys'
import type { Result } from '@/lib/records/result'
import { writeChange } from '@/lib/records/write-change'
import { countSignatures } from './publish-signature'

export const forgetCollectedInput = z.strictObject({ signatureId: z.uuid() })

/**
 * Deletes a signature that was collected elsewhere, on request of whoever it names, from the public pages and from
 * their count too. What stays is its id, a keyed digest, by which a file that comes again does not bring it back.
 */
export async function forgetCollected(
  viewer: Viewer,
  { signatureId: id }: z.infer<typeof forgetCollectedInput>,
): Promise<Result<{ slug: string }, 'not_allowed' | 'unknown_signature'>> {
  if (!roleMay(viewer.role, 'signer.forget')) return { ok: false, reason: 'not_allowed' }
  return teamSql().begin(async (transaction) => {
    const db = overPostgres(transaction)
    const [gone] = await transaction<{ slug: string }[]>`
      DELETE FROM file.signature s USING file.appeal a
      WHERE s.id = ${id} AND s.consent_basis IS NOT NULL AND a.id = s.appeal_id RETURNING a.slug`
    if (!gone) return { ok: false, reason: 'unknown_signature' } as const
    await transaction`INSERT INTO file.forgotten_signature (id) VALUES (${id}) ON CONFLICT (id) DO NOTHING`
    await transaction`DELETE FROM open.signature WHERE id = ${id}`
    await countSignatures(transaction, gone.slug, -1)
    await writeAudit(db, [{
      actor: viewer.accountId, action: 'signer.forget', subjectKind: 'signature', subjectId: id, fields: [],
      digest: digestOf(await readKeys(db), ['forgotten', id]),
    }])
    await writeChange(db, new Set(['appeals', `appeal:${gone.slug}`]))
    return { ok: true, value: gone } as const
  })
}
