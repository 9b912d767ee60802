import { z } from 'zod'
import { writeAudit } from '@/lib/db/audit'
import { roleMay } from '@/lib/domain/permissions/permissions'
import type { Viewer } from '@/lib/domain/permissions/viewer'
import { postContentSchema, postSlug } from '@/lib/domain/updates/post-content'
import { inTransaction } from '@/lib/records/in-transaction'
import { digestOf, readKeys } from '@/lib/records/keys'
import { readInput } from '@/lib/records/read-input'
import type { Result } from '@/lib/records/result'

const savePostInput = z.strictObject({
  slug: postSlug,
  /** The version that the editor began from; 0 for a new post. */
  version: z.number().int().min(0),
  content: postContentSchema,
})
export type SavePost = z.output<typeof savePostInput>

/** Reads what a form or a program sent; throws a ZodError for anything else. */
export function readSavePost(input: unknown): SavePost {
  return readInput(savePostInput, input)
}

/** `stale`: somebody else has saved a version since; `slug_taken`: there is a post of that name. */
export type SavePostReason = 'not_allowed' | 'stale' | 'slug_taken'

/** Writes a version of a post, which visitors see only once another person publishes it; earlier versions stay. */
export async function savePost(
  viewer: Viewer,
  { slug, version, content }: SavePost,
): Promise<Result<{ slug: string; version: number }, SavePostReason>> {
  if (!roleMay(viewer.role, 'update.edit')) return { ok: false, reason: 'not_allowed' }
  return inTransaction<Result<{ slug: string; version: number }, SavePostReason>>([], async ({ db }) => {
    const next = version + 1
    const [post] = version === 0
      ? await db<{ id: string }>`
          INSERT INTO file.post (slug, version) VALUES (${slug}, 1) ON CONFLICT (slug) DO NOTHING RETURNING id`
      : await db<{ id: string }>`
          UPDATE file.post SET version = ${next} WHERE slug = ${slug} AND version = ${version} RETURNING id`
    if (!post) return { ok: false, reason: version === 0 ? 'slug_taken' : 'stale' }
    await db`
      INSERT INTO file.post_version (post_id, version, content, author)
      VALUES (${post.id}::uuid, ${next}, ${JSON.stringify(content)}::text::jsonb, ${viewer.accountId})`
    await writeAudit(db, [{
      actor: viewer.accountId, action: 'update.edit', subjectKind: 'post', subjectId: slug, fields: ['content'],
      digest: digestOf(await readKeys(db), content),
    }])
    return { ok: true, value: { slug, version: next } }
  })
}
