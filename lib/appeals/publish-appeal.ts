import { z } from 'zod'
import { writeAudit } from '@/lib/db/audit'
import type { Statements } from '@/lib/db/statements'
import { roleMay } from '@/lib/domain/permissions/permissions'
import type { Viewer } from '@/lib/domain/permissions/viewer'
import { versionField } from '@/lib/domain/history/version-number'
import { inTransaction } from '@/lib/records/in-transaction'
import type { Result } from '@/lib/records/result'
import { writeChange } from '@/lib/records/write-change'

export const publishAppealInput = z.strictObject({
  slug: z.string().max(80), version: versionField,
})
export type PublishAppeal = z.output<typeof publishAppealInput>

/** `own_version`: two people publish an appeal; `stale`: there is a newer version, or this one is published. */
export type PublishAppealReason = 'not_allowed' | 'unknown_appeal' | 'own_version' | 'stale'

/** Publishes the newest version of an appeal, by somebody other than its author. */
export async function publishAppeal(
  viewer: Viewer,
  { slug, version }: PublishAppeal,
): Promise<Result<{ slug: string }, PublishAppealReason>> {
  if (!roleMay(viewer.role, 'appeal.publish')) return { ok: false, reason: 'not_allowed' }
  const actor = viewer.accountId
  return inTransaction<Result<{ slug: string }, PublishAppealReason>>([], async ({ db }) => {
    const [known] = await db<{ id: string; version: number; author: string; published: boolean }>`
      SELECT a.id, a.version, v.author, v.published_by IS NOT NULL AS published
      FROM file.appeal a JOIN file.appeal_version v ON v.appeal_id = a.id AND v.version = a.version
      WHERE a.slug = ${slug} FOR UPDATE OF a`
    if (!known) return { ok: false, reason: 'unknown_appeal' }
    if (known.version !== version || known.published) return { ok: false, reason: 'stale' }
    if (known.author === actor) return { ok: false, reason: 'own_version' }
    await db`
      UPDATE file.appeal_version SET published_by = ${actor}, published_at = now()
      WHERE appeal_id = ${known.id}::uuid AND version = ${version}`
    await db`UPDATE file.appeal SET published_version = ${version} WHERE id = ${known.id}::uuid`
    await writeOpenAppeal(db, known.id)
    await writeAudit(db, [{
      actor, action: 'appeal.publish', subjectKind: 'appeal', subjectId: slug, fields: ['published_version'], digest: null,
    }])
    await writeChange(db, new Set(['appeals', `appeal:${slug}`]))
    return { ok: true, value: { slug } }
  })
}

/** Copies the published version of an appeal to schema open, and keeps the earlier ones there. */
export async function writeOpenAppeal(db: Statements, appealId: string): Promise<void> {
  await db`
    INSERT INTO open.appeal (slug, demonstration, version, content, takes_signatures, signatures, published_at)
    SELECT a.slug, a.demonstration, v.version, v.content, a.takes_signatures,
      (SELECT count(*) FROM file.signature s WHERE s.appeal_id = a.id AND s.confirmed_at IS NOT NULL), v.published_at
    FROM file.appeal a JOIN file.appeal_version v ON v.appeal_id = a.id AND v.version = a.published_version
    WHERE a.id = ${appealId}::uuid
    ON CONFLICT (slug) DO UPDATE SET demonstration = excluded.demonstration, version = excluded.version,
      content = excluded.content, takes_signatures = excluded.takes_signatures, published_at = excluded.published_at`
  await db`
    INSERT INTO open.appeal_version (slug, version, content, published_at)
    SELECT a.slug, v.version, v.content, v.published_at
    FROM file.appeal a JOIN file.appeal_version v ON v.appeal_id = a.id AND v.published_at IS NOT NULL
    WHERE a.id = ${appealId}::uuid
    ON CONFLICT (slug, version) DO NOTHING`
}
