import { z } from 'zod'
import { writeAudit } from '@/lib/db/audit'
import type { Sql } from '@/lib/db/connect'
import { overPostgres } from '@/lib/db/statements'
import type { Day } from '@/lib/domain/dates/day'
import { letterContentSchema, letterSlug } from '@/lib/domain/letters/letter-content'
import { lockCases } from '@/lib/records/lock-cases'
import { publishCases } from '@/lib/records/publish-cases'
import { writeChange } from '@/lib/records/write-change'
import { readNamedAddressees } from './read-addressees'
import { writeOpenLetter } from './write-open-letter'

const demonstrationSchema = z.strictObject({ slug: letterSlug, caseSlug: z.string(), content: letterContentSchema })

/**
 * Loads a call to write of our own writing into a database that is marked as a demonstration; once it is there, or
 * without its case, nothing is done. The published appeal that is the ground of the case's consent asks for letters
 * itself, so that there the consent covers them. `on` is the clock's civil day. Throws a ZodError for other content,
 * and an Error for any other database.
 */
export async function loadDemonstrationLetter(sql: Sql, input: unknown, on: Day): Promise<{ loaded: boolean }> {
  const { slug, caseSlug, content } = demonstrationSchema.parse(input)
  return sql.begin(async (transaction) => {
    const db = overPostgres(transaction)
    const [instance] = await db<{ demonstration: boolean }>`SELECT demonstration FROM file.instance`
    if (!instance?.demonstration) throw new Error('the database is not marked as a demonstration')
    const [about] = await db<{ id: string }>`SELECT id::text FROM file.case WHERE slug = ${caseSlug}`
    if (!about) return { loaded: false }
    await lockCases(db, [about.id])
    const [letter] = await db<{ id: string }>`
      INSERT INTO file.letter (slug, case_id, demonstration, version, published_version)
      VALUES (${slug}, ${about.id}::text::uuid, true, 1, 1) ON CONFLICT (slug) DO NOTHING RETURNING id::text`
    if (!letter) return { loaded: false }
    await db`
      INSERT INTO file.letter_version (letter_id, version, content, author, published_by, published_at)
      VALUES (${letter.id}::text::uuid, 1, ${JSON.stringify(content)}::text::jsonb, 'operator', 'demonstration', now())`
    await db`
      UPDATE file.consent SET scopes = array_append(scopes, 'letters')
      WHERE case_id = ${about.id}::text::uuid AND basis = 'already_public' AND withdrawn_on IS NULL
        AND NOT 'letters' = ANY (scopes)`
    const tags = await publishCases(db, [about.id], on)
    await writeOpenLetter(db, letter.id, await readNamedAddressees(db, content))
    await writeAudit(db, [
      {
        actor: 'operator', action: 'consent.record', subjectKind: 'case', subjectId: about.id, fields: ['scope:letters'],
        digest: null,
      },
      {
        actor: 'operator', action: 'letter.publish', subjectKind: 'letter', subjectId: slug, fields: ['content'],
        digest: null,
      },
    ])
    await writeChange(db, new Set([...tags, 'letters', `letter:${slug}`, `case:${caseSlug}`]))
    return { loaded: true }
  })
}
