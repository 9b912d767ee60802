import { z } from 'zod'
import { writeAudit } from '@/lib/db/audit'
import { readFieldKeys } from '@/lib/db/field-keys'
import { overPostgres } from '@/lib/db/statements'
import { teamSql } from '@/lib/db/team'
import { roleMay } from '@/lib/domain/permissions/permissions'
import type { Viewer } from '@/lib/domain/permissions/viewer'
import type { Result } from '@/lib/records/result'
import { writeChange } from '@/lib/records/write-change'
import { publishSignatures } from './publish-signature'

export const hideSignatureInput = z.strictObject({ signatureId: z.uuid(), hide: z.enum(['yes', 'no']) })

/** Takes a signature off the page of its appeal, or puts it back there; it goes on counting. */
export async function hideSignature(
  viewer: Viewer,
  { signatureId: id, hide }: z.infer<typeof hideSignatureInput>,
): Promise<Result<{ slug: string }, 'not_allowed' | 'unknown_signature'>> {
  if (!roleMay(viewer.role, 'signature.hide')) return { ok: false, reason: 'not_allowed' }
  return teamSql().begin(async (transaction) => {
    const db = overPostgres(transaction)
    const [signature] = await transaction<{ slug: string }[]>`
      UPDATE file.signature s SET hidden_by = ${hide === 'yes' ? viewer.accountId : null}
      FROM file.appeal a WHERE s.id = ${id} AND a.id = s.appeal_id RETURNING a.slug`
    if (!signature) return { ok: false, reason: 'unknown_signature' } as const
    await publishSignatures(transaction, readFieldKeys(), [id])
    await writeAudit(db, [{
      actor: viewer.accountId, action: hide === 'yes' ? 'signature.hide' : 'signature.show', subjectKind: 'signature',
      subjectId: id, fields: ['hidden_by'], digest: null,
    }])
    await writeChange(db, new Set([`appeal:${signature.slug}`]))
    return { ok: true, value: signature } as const
  })
}
