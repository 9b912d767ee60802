import { z } from 'zod'
import type { Sql } from '@/lib/db/connect'
import type { FieldKeys } from '@/lib/db/field-keys'
import { overPostgres } from '@/lib/db/statements'
import { gatheringContentSchema, gatheringSlugOf } from '@/lib/domain/gatherings/gathering'
import { requireDemonstration } from '@/lib/records/require-demonstration'
import { writeChange } from '@/lib/records/write-change'
import { instantsOf } from './instants-of'
import { sealGathering } from './sealed-gathering'
import { tagsOfGathering } from './tags-of-gathering'
import { writeOpenGathering } from './write-open-gathering'

const demonstrationSchema = z.array(z.strictObject({
  id: z.uuid(), locale: z.string(), content: gatheringContentSchema,
}))

/**
 * Loads invented gatherings, which say so, into a database that is marked as a demonstration, as though a reviewer had
 * let them through; those that are there stay as they are. Throws a ZodError for other content, and an Error for any
 * other database.
 */
export async function loadDemonstrationGatherings(sql: Sql, keys: FieldKeys, input: unknown): Promise<void> {
  const gatherings = demonstrationSchema.parse(input)
  await sql.begin(async (transaction) => {
    const [db, tags] = [overPostgres(transaction), new Set<string>()]
    await requireDemonstration(db)
    for (const { id, locale, content } of gatherings) {
      const { startsAt, endsAt } = await instantsOf(transaction, content)
      const loaded = await transaction`
        INSERT INTO file.gathering (id, slug, state, locale, content, starts_at, ends_at, decided_at)
        VALUES (${id}, ${gatheringSlugOf(id, content)}, 'published', ${locale}, ${sealGathering(keys, id, content)},
          ${startsAt}, ${endsAt}, now())
        ON CONFLICT (id) DO NOTHING`
      if (loaded.count === 0) continue
      await writeOpenGathering(transaction, keys, id)
      for (const tag of await tagsOfGathering(transaction, id)) tags.add(tag)
    }
    await writeChange(db, tags)
  })
}
