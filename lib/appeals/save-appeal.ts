import { z } from 'zod'
import { appealContentSchema, appealSlug } from '@/lib/domain/appeals/appeal-content'
import { roleMay } from '@/lib/domain/permissions/permissions'
import type { Viewer } from '@/lib/domain/permissions/viewer'
import { versionBefore } from '@/lib/domain/history/version-number'
import { inTransaction } from '@/lib/records/in-transaction'
import { readInput } from '@/lib/records/read-input'
import type { Result } from '@/lib/records/result'
import { saveVersion, type VersionedKind } from '@/lib/records/save-version'

const saveAppealInput = z.strictObject({
  slug: appealSlug,
  /** The version that the editor began from; 0 for a new appeal. */
  version: versionBefore,
  content: appealContentSchema,
})
export type SaveAppeal = z.output<typeof saveAppealInput>

/** Reads what a form or a program sent; throws a ZodError for anything else. */
export function readSaveAppeal(input: unknown): SaveAppeal {
  return readInput(saveAppealInput, input)
}

/** `stale`: somebody else has saved a version since; `slug_taken`: there is an appeal of that name. */
export type SaveAppealReason = 'not_allowed' | 'stale' | 'slug_taken'

const APPEAL: VersionedKind = {
  action: 'appeal.edit',
  subjectKind: 'appeal',
  create: (db, slug) => db<{ id: string }>`
    INSERT INTO file.appeal (slug, version) VALUES (${slug}, 1) ON CONFLICT (slug) DO NOTHING RETURNING id::text`,
  countOn: (db, slug, from) => db<{ id: string }>`
    UPDATE file.appeal SET version = version + 1 WHERE slug = ${slug} AND version = ${from} RETURNING id::text`,
  write: (db, { id, version, content, author }) => db`
    INSERT INTO file.appeal_version (appeal_id, version, content, author)
    VALUES (${id}::text::uuid, ${version}, ${content}::text::jsonb, ${author})`,
}

/** Writes a version of an appeal, which visitors see only once another person publishes it; earlier versions stay. */
export async function saveAppeal(
  viewer: Viewer,
  input: SaveAppeal,
): Promise<Result<{ slug: string; version: number }, SaveAppealReason>> {
  if (!roleMay(viewer.role, 'appeal.edit')) return { ok: false, reason: 'not_allowed' }
  return inTransaction([], ({ db }) => saveVersion(db, APPEAL, { ...input, author: viewer.accountId }))
}
