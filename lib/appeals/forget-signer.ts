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
import { emailDigestOf } from './receive-signature'

export const forgetSignerInput = z.strictObject({ email: z.string().trim().max(254).pipe(z.email()) })

/**
 * Deletes all signatures that were made with an address, confirmed or not, on request of whoever it belongs to: they
 * are known by the keyed digest, and the address itself is kept nowhere. Answers how many there were.
 */
export async function forgetSigner(
  viewer: Viewer,
  { email }: z.infer<typeof forgetSignerInput>,
): Promise<Result<{ signatures: number }, 'not_allowed' | 'nobody'>> {
  if (!roleMay(viewer.role, 'signer.forget')) return { ok: false, reason: 'not_allowed' }
  return teamSql().begin(async (transaction) => {
    const db = overPostgres(transaction)
    const keys = await readKeys(db)
    const gone = await transaction<{ id: string; slug: string; confirmed: boolean }[]>`
      DELETE FROM file.signature s USING file.appeal a
      WHERE s.email_digest = ${emailDigestOf(keys, email)} AND a.id = s.appeal_id
      RETURNING s.id, a.slug, s.confirmed_at IS NOT NULL AS confirmed`
    if (gone.length === 0) return { ok: false, reason: 'nobody' } as const
    await transaction`DELETE FROM open.signature WHERE id = ANY (${gone.map(({ id }) => id)})`
    for (const { slug, confirmed } of gone) if (confirmed) await countSignatures(transaction, slug, -1)
    // Whatever was mailed about a signature names it at the end of its occasion.
    await transaction`DELETE FROM file.mail WHERE right(occasion, 36) = ANY (${gone.map(({ id }) => id)})`
    await writeAudit(db, gone.map(({ id }) => ({
      actor: viewer.accountId, action: 'signer.forget', subjectKind: 'signature' as const, subjectId: id, fields: [],
      digest: digestOf(keys, ['forgotten', id]),
    })))
    await writeChange(db, new Set(gone.map(({ slug }) => `appeal:${slug}`)))
    return { ok: true, value: { signatures: gone.length } } as const
  })
}
