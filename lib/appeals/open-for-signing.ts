import { z } from 'zod'
import { writeAudit } from '@/lib/db/audit'
import { roleMay } from '@/lib/domain/permissions/permissions'
import type { Viewer } from '@/lib/domain/permissions/viewer'
import { inTransaction } from '@/lib/records/in-transaction'
import type { Result } from '@/lib/records/result'
import { writeChange } from '@/lib/records/write-change'

export const openForSigningInput = z.strictObject({ slug: z.string().max(80), open: z.enum(['yes', 'no']) })

/** Lets an appeal be signed, or ends that: its page stays, with its signatories. */
export async function openForSigning(
  viewer: Viewer,
  { slug, open }: z.infer<typeof openForSigningInput>,
): Promise<Result<{ slug: string }, 'not_allowed' | 'unknown_appeal'>> {
  if (!roleMay(viewer.role, 'appeal.edit')) return { ok: false, reason: 'not_allowed' }
  return inTransaction<Result<{ slug: string }, 'unknown_appeal'>>([], async ({ db }) => {
    const isOpen = open === 'yes'
    const known = await db`
      UPDATE file.appeal SET takes_signatures = ${isOpen}::boolean WHERE slug = ${slug} RETURNING slug`
    if (known.length === 0) return { ok: false, reason: 'unknown_appeal' }
    await db`UPDATE open.appeal SET takes_signatures = ${isOpen}::boolean WHERE slug = ${slug}`
    await writeAudit(db, [{
      actor: viewer.accountId, action: isOpen ? 'appeal.open' : 'appeal.close', subjectKind: 'appeal', subjectId: slug,
      fields: ['takes_signatures'], digest: null,
    }])
    await writeChange(db, new Set(['appeals', `appeal:${slug}`]))
    return { ok: true, value: { slug } }
  })
}
