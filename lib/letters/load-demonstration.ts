import { z } from 'zod'
import { appealSlug } from '@/lib/domain/appeals/appeal-content'
import { writeAudit } from '@/lib/db/audit'
import type { Sql } from '@/lib/db/connect'
import { overPostgres } from '@/lib/db/statements'
import { letterContentSchema, letterSlug } from '@/lib/domain/letters/letter-content'
import { requireDemonstration } from '@/lib/records/require-demonstration'
import { writeChange } from '@/lib/records/write-change'
import { readNamedAddressees } from './read-addressees'
import { writeOpenLetter } from './write-open-letter'

const demonstrationSchema = z.strictObject({ slug: letterSlug, appealSlug, content: letterContentSchema })

/**
 * Loads a call to write of our own writing into a database that is marked as a demonstration; once it is there, or
 * without its appeal, nothing is done. It is for those of an appeal and names nobody: of nobody in the demonstration is
 * it on record that they agree to letters. Throws a ZodError for other content, and an Error for any other database.
 */
export async function loadDemonstrationLetter(sql: Sql, input: unknown): Promise<{ loaded: boolean }> {
  const { slug, appealSlug: about, content } = demonstrationSchema.parse(input)
  return sql.begin(async (transaction) => {
    const db = overPostgres(transaction)
    await requireDemonstration(db)
    const [letter] = await db<{ id: string }>`
      INSERT INTO file.letter (slug, appeal_id, demonstration, version, published_version)
      SELECT ${slug}, a.id, true, 1, 1 FROM file.appeal a WHERE a.slug = ${about}
      ON CONFLICT (slug) DO NOTHING RETURNING id::text`
    if (!letter) return { loaded: false }
    await db`
      INSERT INTO file.letter_version (letter_id, version, content, author, published_by, published_at)
      VALUES (${letter.id}::text::uuid, 1, ${JSON.stringify(content)}::text::jsonb, 'operator', 'demonstration', now())`
    await writeOpenLetter(db, letter.id, await readNamedAddressees(db, content))
    await writeAudit(db, [{
      actor: 'operator', action: 'letter.publish', subjectKind: 'letter', subjectId: slug, fields: ['content'], digest: null,
    }])
    await writeChange(db, new Set(['letters', `letter:${slug}`, `appeal:${about}`]))
    return { loaded: true }
  })
}
