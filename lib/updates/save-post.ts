import { z } from 'zod'
import { roleMay } from '@/lib/domain/permissions/permissions'
import type { Viewer } from '@/lib/domain/permissions/viewer'
import { postContentSchema, postSlug } from '@/lib/domain/updates/post-content'
import { versionBefore } from '@/lib/domain/history/version-number'
import { inTransaction } from '@/lib/records/in-transaction'
import { readInput } from '@/lib/records/read-input'
import type { Result } from '@/lib/records/result'
import { saveVersion, type VersionedKind } from '@/lib/records/save-version'

const savePostInput = z.strictObject({
  slug: postSlug,
  /** The version that the editor began from; 0 for a new post. */
  version: versionBefore,
  content: postContentSchema,
})
export type SavePost = z.output<typeof savePostInput>

/** Reads what a form or a program sent; throws a ZodError for anything else. */
export function readSavePost(input: unknown): SavePost {
  return readInput(savePostInput, input)
}

/** `stale`: somebody else has saved a version since; `slug_taken`: there is a post of that name. */
export type SavePostReason = 'not_allowed' | 'stale' | 'slug_taken'

const POST: VersionedKind = {
  action: 'update.edit',
  subjectKind: 'post',
  create: (db, slug) => db<{ id: string }>`
    INSERT INTO file.post (slug, version) VALUES (${slug}, 1) ON CONFLICT (slug) DO NOTHING RETURNING id::text`,
  countOn: (db, slug, from) => db<{ id: string }>`
    UPDATE file.post SET version = version + 1 WHERE slug = ${slug} AND version = ${from} RETURNING id::text`,
  write: (db, { id, version, content, author }) => db`
    INSERT INTO file.post_version (post_id, version, content, author)
    VALUES (${id}::text::uuid, ${version}, ${content}::text::jsonb, ${author})`,
}

/** Writes a version of a post, which visitors see only once another person publishes it; earlier versions stay. */
export async function savePost(
  viewer: Viewer,
  input: SavePost,
): Promise<Result<{ slug: string; version: number }, SavePostReason>> {
  if (!roleMay(viewer.role, 'update.edit')) return { ok: false, reason: 'not_allowed' }
  return inTransaction([], ({ db }) => saveVersion(db, POST, { ...input, author: viewer.accountId }))
}
