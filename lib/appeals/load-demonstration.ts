import { createHash } from 'node:crypto'
import { z } from 'zod'
import type { Sql } from '@/lib/db/connect'
import type { FieldKeys } from '@/lib/db/field-keys'
import { writeAudit } from '@/lib/db/audit'
import { overPostgres } from '@/lib/db/statements'
import { appealContentSchema, appealSlug } from '@/lib/domain/appeals/appeal-content'
import { signatureContentSchema } from '@/lib/domain/appeals/signing'
import { requireDemonstration } from '@/lib/records/require-demonstration'
import { writeChange } from '@/lib/records/write-change'
import { writeOpenAppeal } from './publish-appeal'
import { publishSignatures } from './publish-signature'
import { sealSignature } from './sealed-signature'

const demonstrationSchema = z.strictObject({
  slug: appealSlug,
  content: appealContentSchema,
  signatories: z.array(signatureContentSchema.extend({ placeInList: z.number().int().nullable() })),
})

/**
 * Loads an appeal of our own writing with invented signatories into a database that is marked as a demonstration; once
 * it is there, nothing is done. Throws a ZodError for other content, and an Error for any other database.
 */
export async function loadDemonstrationAppeal(sql: Sql, keys: FieldKeys, input: unknown): Promise<{ loaded: boolean }> {
  const { slug, content, signatories } = demonstrationSchema.parse(input)
  return sql.begin(async (transaction) => {
    const db = overPostgres(transaction)
    await requireDemonstration(db)
    const [appeal] = await db<{ id: string }>`
      INSERT INTO file.appeal (slug, demonstration, version, published_version) VALUES (${slug}, true, 1, 1)
      ON CONFLICT (slug) DO NOTHING RETURNING id`
    if (!appeal) return { loaded: false }
    await db`
      INSERT INTO file.appeal_version (appeal_id, version, content, author, published_by, published_at)
      VALUES (${appeal.id}::uuid, 1, ${JSON.stringify(content)}::text::jsonb, 'operator', 'demonstration', now())`
    const ids: string[] = []
    for (const { placeInList, ...signer } of signatories) {
      const id = idOf(slug, signer.name)
      const sealed = sealSignature(keys, id, signer, '')
      await transaction`
        INSERT INTO file.signature (id, appeal_id, version, locale, content, is_public, place_in_list, confirmed_at)
        VALUES (${id}, ${appeal.id}, 1, 'en', ${sealed.content}, true, ${placeInList}, now())`
      ids.push(id)
    }
    await writeOpenAppeal(db, appeal.id)
    await publishSignatures(transaction, keys, ids)
    await writeAudit(db, [{
      actor: 'operator', action: 'appeal.publish', subjectKind: 'appeal', subjectId: slug, fields: ['content'], digest: null,
    }])
    await writeChange(db, new Set(['appeals', `appeal:${slug}`]))
    return { loaded: true }
  })
}

/** The same id at every loading, as a UUID of version 8 (RFC 9562). */
function idOf(slug: string, name: string): string {
  const hex = createHash('sha256').update(`${slug}\n${name}`).digest('hex')
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-a${hex.slice(17, 20)}-${hex.slice(20, 32)}`
}
