import { z } from 'zod'
import { writeAudit } from '@/lib/db/audit'
import { roleMay } from '@/lib/domain/permissions/permissions'
import type { Viewer } from '@/lib/domain/permissions/viewer'
import { inTransaction } from '@/lib/records/in-transaction'
import type { Result } from '@/lib/records/result'
import { writeChange } from '@/lib/records/write-change'
import { takeOutPost } from './take-out-post'

export const withdrawPostInput = z.strictObject({ slug: z.string().max(80) })

/** Takes a post off the site at once; two people are needed to bring it back. */
export async function withdrawPost(
  viewer: Viewer,
  { slug }: z.infer<typeof withdrawPostInput>,
): Promise<Result<{ slug: string }, 'not_allowed' | 'stale'>> {
  if (!roleMay(viewer.role, 'update.publish')) return { ok: false, reason: 'not_allowed' }
  return inTransaction<Result<{ slug: string }, 'stale'>>([], async ({ db }) => {
    const known = await db`
      UPDATE file.post SET published_version = NULL WHERE slug = ${slug} AND published_version IS NOT NULL
      RETURNING slug`
    if (known.length === 0) return { ok: false, reason: 'stale' }
    const tags = await takeOutPost(db, slug)
    await writeAudit(db, [{
      actor: viewer.accountId, action: 'update.withdraw', subjectKind: 'post', subjectId: slug,
      fields: ['published_version'], digest: null,
    }])
    await writeChange(db, new Set(tags))
    return { ok: true, value: { slug } }
  })
}
