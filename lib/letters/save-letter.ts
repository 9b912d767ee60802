import { z } from 'zod'
import type { Statements } from '@/lib/db/statements'
import type { Day } from '@/lib/domain/dates/day'
import { letterContentSchema, letterSlug } from '@/lib/domain/letters/letter-content'
import { isUsable } from '@/lib/domain/letters/letter-standing'
import { roleMay } from '@/lib/domain/permissions/permissions'
import type { Viewer } from '@/lib/domain/permissions/viewer'
import { versionBefore } from '@/lib/domain/history/version-number'
import { inTransaction } from '@/lib/records/in-transaction'
import { readInput } from '@/lib/records/read-input'
import type { Result } from '@/lib/records/result'
import { saveVersion, type VersionedKind } from '@/lib/records/save-version'
import { readNamedAddressees } from './read-addressees'

const saveLetterInput = z.strictObject({
  slug: letterSlug,
  /** The version that the editor began from; 0 for a new call. */
  version: versionBefore,
  /** For whom it is; what a later version says of this is not heard. */
  about: z.strictObject({ kind: z.enum(['case', 'appeal']), slug: z.string().max(200) }),
  content: letterContentSchema,
})
export type SaveLetter = z.output<typeof saveLetterInput>

/** Reads what a form or a program sent; throws a ZodError for anything else. */
export function readSaveLetter(input: unknown): SaveLetter {
  return readInput(saveLetterInput, input)
}

/** `outdated`: somebody who is written to is not, or not surely, in office on this day. */
export type SaveLetterReason =
  'not_allowed' | 'unknown_case' | 'unknown_appeal' | 'unknown_addressee' | 'outdated' | 'stale' | 'slug_taken'

type Saved = Result<{ slug: string; version: number }, SaveLetterReason>

/**
 * Writes a version of a call to write, which visitors see only once another person publishes it. `on` is the clock's
 * civil day, on which the addressees must be in office.
 */
export async function saveLetter(viewer: Viewer, input: SaveLetter, on: Day): Promise<Saved> {
  const { slug, version, about, content } = input
  if (!roleMay(viewer.role, 'letter.edit')) return { ok: false, reason: 'not_allowed' }
  return inTransaction<Saved>([], async ({ db }) => {
    const addressees = await readNamedAddressees(db, content)
    if (addressees.some(({ now }) => now === null)) return { ok: false, reason: 'unknown_addressee' }
    if (!addressees.every((one) => isUsable(one, on))) return { ok: false, reason: 'outdated' }
    const ids = version === 0 ? await idsOf(db, about) : { caseId: null, appealId: null }
    if (version === 0 && (ids.caseId ?? ids.appealId) === null) return { ok: false, reason: `unknown_${about.kind}` }
    return saveVersion(db, letterFor(ids), { slug, version, content, author: viewer.accountId })
  })
}

/** A new call is for the case or the appeal of these ids, of which one is null; of an older one both are. */
function letterFor({ caseId, appealId }: AboutIds): VersionedKind {
  return {
    action: 'letter.edit',
    subjectKind: 'letter',
    create: (db, slug) => db<{ id: string }>`
      INSERT INTO file.letter (slug, case_id, appeal_id, version)
      VALUES (${slug}, ${caseId}::text::uuid, ${appealId}::text::uuid, 1)
      ON CONFLICT (slug) DO NOTHING RETURNING id::text`,
    countOn: (db, slug, from) => db<{ id: string }>`
      UPDATE file.letter SET version = version + 1 WHERE slug = ${slug} AND version = ${from} RETURNING id::text`,
    write: (db, { id, version, content, author }) => db`
      INSERT INTO file.letter_version (letter_id, version, content, author)
      VALUES (${id}::text::uuid, ${version}, ${content}::text::jsonb, ${author})`,
  }
}

interface AboutIds {
  caseId: string | null
  appealId: string | null
}

/** The case or the appeal that a new call is for; both null where there is none of that name. */
async function idsOf(
  db: Statements,
  { kind, slug }: SaveLetter['about'],
): Promise<AboutIds> {
  const [found] = kind === 'case'
    ? await db<{ id: string }>`SELECT id::text FROM file.case WHERE slug = ${slug} AND erased_at IS NULL`
    : await db<{ id: string }>`SELECT id::text FROM file.appeal WHERE slug = ${slug}`
  const id = found?.id ?? null
  return kind === 'case' ? { caseId: id, appealId: null } : { caseId: null, appealId: id }
}
