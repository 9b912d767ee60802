import { z } from 'zod'
import { writeAudit } from '@/lib/db/audit'
import { appealContentSchema, appealSlug } from '@/lib/domain/appeals/appeal-content'
import { roleMay } from '@/lib/domain/permissions/permissions'
import type { Viewer } from '@/lib/domain/permissions/viewer'
import { inTransaction } from '@/lib/records/in-transaction'
import { digestOf, readKeys } from '@/lib/records/keys'
import { readInput } from '@/lib/records/read-input'
import type { Result } from '@/lib/records/result'

const saveAppealInput = z.strictObject({
  slug: appealSlug,
  /** The version that the editor began from; 0 for a new appeal. */
  version: z.number().int().min(0),
  content: appealContentSchema,
})
export type SaveAppeal = z.output<typeof saveAppealInput>

/** Reads what a form or a program sent; throws a ZodError for anything else. */
export function readSaveAppeal(input: unknown): SaveAppeal {
  return readInput(saveAppealInput, input)
}

/** `stale`: somebody else has saved a version since; `slug_taken`: there is an appeal of that name. */
export type SaveAppealReason = 'not_allowed' | 'stale' | 'slug_taken'

/**
 * Writes a version of an appeal, which visitors see only once another person publishes it; earlier versions stay.
 */
export async function saveAppeal(
  viewer: Viewer,
  { slug, version, content }: SaveAppeal,
): Promise<Result<{ slug: string; version: number }, SaveAppealReason>> {
  if (!roleMay(viewer.role, 'appeal.edit')) return { ok: false, reason: 'not_allowed' }
  return inTransaction<Result<{ slug: string; version: number }, SaveAppealReason>>([], async ({ db }) => {
    const next = version + 1
    const [appeal] = version === 0
      ? await db<{ id: string }>`
          INSERT INTO file.appeal (slug, version) VALUES (${slug}, 1) ON CONFLICT (slug) DO NOTHING RETURNING id`
      : await db<{ id: string }>`
          UPDATE file.appeal SET version = ${next} WHERE slug = ${slug} AND version = ${version} RETURNING id`
    if (!appeal) return { ok: false, reason: version === 0 ? 'slug_taken' : 'stale' }
    await db`
      INSERT INTO file.appeal_version (appeal_id, version, content, author)
      VALUES (${appeal.id}::uuid, ${next}, ${JSON.stringify(content)}::text::jsonb, ${viewer.accountId})`
    await writeAudit(db, [{
      actor: viewer.accountId, action: 'appeal.edit', subjectKind: 'appeal', subjectId: slug,
      fields: ['content'], digest: digestOf(await readKeys(db), content),
    }])
    return { ok: true, value: { slug, version: next } }
  })
}
