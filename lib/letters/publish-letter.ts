import { z } from 'zod'
import { writeAudit } from '@/lib/db/audit'
import type { Day } from '@/lib/domain/dates/day'
import { isWholeIn, letterContentSchema } from '@/lib/domain/letters/letter-content'
import { letterStandingOn } from '@/lib/domain/letters/letter-standing'
import { roleMay } from '@/lib/domain/permissions/permissions'
import type { Viewer } from '@/lib/domain/permissions/viewer'
import { versionField } from '@/lib/domain/history/version-number'
import { inTransaction } from '@/lib/records/in-transaction'
import type { Result } from '@/lib/records/result'
import { writeChange } from '@/lib/records/write-change'
import { findLetterAbout, isAboutPublished } from './find-letter-about'
import { readNamedAddressees } from './read-addressees'
import { isPublishedWith, writeOpenLetter } from './write-open-letter'

export const publishLetterInput = z.strictObject({
  slug: z.string().max(80), version: versionField,
})
export type PublishLetter = z.output<typeof publishLetterInput>

/**
 * `own_version`: two people publish a call; `stale`: there is a newer version, or this one is in force; `no_consent`:
 * the case or the appeal is not published, or the case's consent does not cover letters; `not_whole`: a language is
 * missing.
 */
export type PublishLetterReason =
  'not_allowed' | 'unknown_letter' | 'own_version' | 'stale' | 'no_consent' | 'not_whole' | 'over' | 'outdated'

type Published = Result<{ slug: string }, PublishLetterReason>

/**
 * Publishes the newest version of a call to write, by somebody other than its author, with the addressees as they are
 * now. `on` is the clock's civil day.
 */
export async function publishLetter(viewer: Viewer, { slug, version }: PublishLetter, on: Day): Promise<Published> {
  if (!roleMay(viewer.role, 'letter.publish')) return { ok: false, reason: 'not_allowed' }
  const about = await findLetterAbout(slug)
  if (!about) return { ok: false, reason: 'unknown_letter' }
  const actor = viewer.accountId
  // The case is locked, so that no consent is withdrawn meanwhile.
  return inTransaction<Published>(about.caseIds, async ({ db }) => {
    const [known] = await db<{ id: string; version: number; isInForce: boolean; author: string; content: unknown }>`
      SELECT l.id::text, l.version, v.author, v.content,
        l.published_version IS NOT DISTINCT FROM l.version AS "isInForce"
      FROM file.letter l JOIN file.letter_version v ON v.letter_id = l.id AND v.version = l.version
      WHERE l.slug = ${slug} FOR UPDATE OF l`
    if (!known) return { ok: false, reason: 'unknown_letter' }
    const content = letterContentSchema.parse(known.content)
    const addressees = await readNamedAddressees(db, content)
    const isSame = known.isInForce && (await isPublishedWith(db, slug, addressees))
    if (known.version !== version || isSame) return { ok: false, reason: 'stale' }
    if (known.author === actor) return { ok: false, reason: 'own_version' }
    if (!(await isAboutPublished(db, about))) return { ok: false, reason: 'no_consent' }
    if (!isWholeIn(content)) return { ok: false, reason: 'not_whole' }
    const standing = letterStandingOn(content.deadline, addressees, on)
    if (standing !== 'open') return { ok: false, reason: standing }
    await db`
      UPDATE file.letter_version SET published_by = ${actor}, published_at = now()
      WHERE letter_id = ${known.id}::text::uuid AND version = ${version}`
    await db`UPDATE file.letter SET published_version = ${version} WHERE id = ${known.id}::text::uuid`
    await writeOpenLetter(db, known.id, addressees)
    await writeAudit(db, [{
      actor, action: 'letter.publish', subjectKind: 'letter', subjectId: slug, fields: ['published_version'], digest: null,
    }])
    await writeChange(db, new Set(['letters', `letter:${slug}`, about.tag]))
    return { ok: true, value: { slug } }
  })
}
