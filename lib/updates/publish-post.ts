import { z } from 'zod'
import { writeAudit } from '@/lib/db/audit'
import type { Statements } from '@/lib/db/statements'
import { roleMay } from '@/lib/domain/permissions/permissions'
import type { Viewer } from '@/lib/domain/permissions/viewer'
import { postContentSchema } from '@/lib/domain/updates/post-content'
import { versionField } from '@/lib/domain/history/version-number'
import { inTransaction } from '@/lib/records/in-transaction'
import type { Result } from '@/lib/records/result'
import { writeChange } from '@/lib/records/write-change'
import { takeOutPost, tagsOfPost } from './take-out-post'
import { writeOpenPost } from './write-open-post'

export const publishPostInput = z.strictObject({
  slug: z.string().max(80), version: versionField,
})
export type PublishPost = z.output<typeof publishPostInput>

/**
 * `own_version`: two people publish a post; `stale`: there is a newer version, or visitors see this one;
 * `case_not_public`: it speaks of a case that visitors do not see.
 */
export type PublishPostReason = 'not_allowed' | 'unknown_post' | 'own_version' | 'stale' | 'case_not_public'

/** Publishes the newest version of a post, by somebody other than its author. */
export async function publishPost(
  viewer: Viewer,
  { slug, version }: PublishPost,
): Promise<Result<{ slug: string }, PublishPostReason>> {
  if (!roleMay(viewer.role, 'update.publish')) return { ok: false, reason: 'not_allowed' }
  const actor = viewer.accountId
  return inTransaction<Result<{ slug: string }, PublishPostReason>>([], async ({ db }) => {
    const [known] = await db<{ id: string; version: number; author: string; shown: boolean; content: unknown }>`
      SELECT p.id, p.version, v.author, p.published_version = p.version AS shown, v.content
      FROM file.post p JOIN file.post_version v ON v.post_id = p.id AND v.version = p.version
      WHERE p.slug = ${slug} FOR UPDATE OF p`
    if (!known) return { ok: false, reason: 'unknown_post' }
    if (known.version !== version || known.shown) return { ok: false, reason: 'stale' }
    if (known.author === actor) return { ok: false, reason: 'own_version' }
    const content = postContentSchema.parse(known.content)
    if (!(await arePublic(db, content.cases))) return { ok: false, reason: 'case_not_public' }
    const before = await takeOutPost(db, slug)
    await db`
      UPDATE file.post_version SET published_by = ${actor}, published_at = now()
      WHERE post_id = ${known.id}::uuid AND version = ${version}`
    await db`UPDATE file.post SET published_version = ${version} WHERE id = ${known.id}::uuid`
    await writeOpenPost(db, slug, version, content)
    await writeAudit(db, [{
      actor, action: 'update.publish', subjectKind: 'post', subjectId: slug, fields: ['published_version'], digest: null,
    }])
    await writeChange(db, new Set([...before, ...tagsOfPost(content)]))
    return { ok: true, value: { slug } }
  })
}

/** Whether visitors see all of these cases; each stays as it is until the transaction ends. */
async function arePublic(db: Statements, slugs: readonly string[]): Promise<boolean> {
  // A case that is taken off the site meanwhile waits, and then takes the post with it.
  const seen = await db`
    SELECT slug FROM open.case
    WHERE slug IN (SELECT jsonb_array_elements_text(${JSON.stringify(slugs)}::text::jsonb)) FOR SHARE`
  return seen.length === new Set(slugs).size
}
