import { z } from 'zod'
import { writeAudit } from '@/lib/db/audit'
import type { Day } from '@/lib/domain/dates/day'
import { letterContentSchema, letterSlug } from '@/lib/domain/letters/letter-content'
import { isUsable } from '@/lib/domain/letters/letter-standing'
import { roleMay } from '@/lib/domain/permissions/permissions'
import type { Viewer } from '@/lib/domain/permissions/viewer'
import { inTransaction } from '@/lib/records/in-transaction'
import { digestOf, readKeys } from '@/lib/records/keys'
import { readInput } from '@/lib/records/read-input'
import type { Result } from '@/lib/records/result'
import { readNamedAddressees } from './read-addressees'

const saveLetterInput = z.strictObject({
  slug: letterSlug,
  /** The version that the editor began from; 0 for a new call. */
  version: z.number().int().min(0),
  /** For whom it is; what a later version says of this is not heard. */
  caseSlug: z.string().max(200),
  content: letterContentSchema,
})
export type SaveLetter = z.output<typeof saveLetterInput>

/** Reads what a form or a program sent; throws a ZodError for anything else. */
export function readSaveLetter(input: unknown): SaveLetter {
  return readInput(saveLetterInput, input)
}

/** `outdated`: somebody who is written to is not, or not surely, in office on this day. */
export type SaveLetterReason =
  'not_allowed' | 'unknown_case' | 'unknown_addressee' | 'outdated' | 'stale' | 'slug_taken'

type Saved = Result<{ slug: string; version: number }, SaveLetterReason>

/**
 * Writes a version of a call to write, which visitors see only once another person publishes it. `on` is the clock's
 * civil day, on which the addressees must be in office.
 */
export async function saveLetter(viewer: Viewer, input: SaveLetter, on: Day): Promise<Saved> {
  const { slug, version, caseSlug, content } = input
  if (!roleMay(viewer.role, 'letter.edit')) return { ok: false, reason: 'not_allowed' }
  return inTransaction<Saved>([], async ({ db }) => {
    const addressees = await readNamedAddressees(db, content)
    if (addressees.some(({ now }) => now === null)) return { ok: false, reason: 'unknown_addressee' }
    if (!addressees.every((one) => isUsable(one, on))) return { ok: false, reason: 'outdated' }
    const [about] = await db<{ id: string }>`
      SELECT id::text FROM file.case WHERE slug = ${caseSlug} AND erased_at IS NULL`
    if (version === 0 && !about) return { ok: false, reason: 'unknown_case' }
    const next = version + 1
    const [letter] = version === 0
      ? await db<{ id: string }>`
          INSERT INTO file.letter (slug, case_id, version) VALUES (${slug}, ${about?.id ?? null}::text::uuid, 1)
          ON CONFLICT (slug) DO NOTHING RETURNING id::text`
      : await db<{ id: string }>`
          UPDATE file.letter SET version = ${next} WHERE slug = ${slug} AND version = ${version} RETURNING id::text`
    if (!letter) return { ok: false, reason: version === 0 ? 'slug_taken' : 'stale' }
    await db`
      INSERT INTO file.letter_version (letter_id, version, content, author)
      VALUES (${letter.id}::text::uuid, ${next}, ${JSON.stringify(content)}::text::jsonb, ${viewer.accountId})`
    await writeAudit(db, [{
      actor: viewer.accountId, action: 'letter.edit', subjectKind: 'letter', subjectId: slug,
      fields: ['content'], digest: digestOf(await readKeys(db), content),
    }])
    return { ok: true, value: { slug, version: next } }
  })
}
