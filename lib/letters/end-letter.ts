import { z } from 'zod'
import { writeAudit } from '@/lib/db/audit'
import { roleMay } from '@/lib/domain/permissions/permissions'
import type { Viewer } from '@/lib/domain/permissions/viewer'
import { inTransaction } from '@/lib/records/in-transaction'
import type { Result } from '@/lib/records/result'
import { writeChange } from '@/lib/records/write-change'
import { findLetterAbout } from './find-letter-about'

export const endLetterInput = z.strictObject({ slug: z.string().max(80) })

export type EndLetterReason = 'not_allowed' | 'unknown_letter' | 'not_public'

/** Takes a call to write off the public site before its deadline; to take away needs no second person. */
export async function endLetter(
  viewer: Viewer,
  { slug }: z.infer<typeof endLetterInput>,
): Promise<Result<{ slug: string }, EndLetterReason>> {
  if (!roleMay(viewer.role, 'letter.edit')) return { ok: false, reason: 'not_allowed' }
  const about = await findLetterAbout(slug)
  if (!about) return { ok: false, reason: 'unknown_letter' }
  return inTransaction<Result<{ slug: string }, EndLetterReason>>(about.caseIds, async ({ db }) => {
    const gone = await db`
      UPDATE file.letter SET published_version = NULL
      WHERE slug = ${slug} AND published_version IS NOT NULL RETURNING slug`
    if (gone.length === 0) return { ok: false, reason: 'not_public' }
    await db`DELETE FROM open.letter WHERE slug = ${slug}`
    await writeAudit(db, [{
      actor: viewer.accountId, action: 'letter.end', subjectKind: 'letter', subjectId: slug,
      fields: ['published_version'], digest: null,
    }])
    await writeChange(db, new Set(['letters', `letter:${slug}`, about.tag]))
    return { ok: true, value: { slug } }
  })
}
