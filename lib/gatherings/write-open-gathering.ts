import type { Queryable } from '@/lib/db/connect'
import type { FieldKeys } from '@/lib/db/field-keys'
import { formatDay } from '@/lib/domain/dates/day'
import { type GatheringState, lastDayOf } from '@/lib/domain/gatherings/gathering'
import { openGathering } from './sealed-gathering'

interface KeptGathering {
  slug: string
  version: number
  state: GatheringState
  content: Buffer
  startsAt: Date
  endsAt: Date | null
  note: string | null
}

/**
 * Copies a gathering to schema open as it is now, or takes it out there where nobody may see it. Throws where
 * there is no such gathering.
 */
export async function writeOpenGathering(db: Queryable, keys: FieldKeys, id: string): Promise<void> {
  const [row] = await db<KeptGathering[]>`
    SELECT slug, version, state, content, starts_at AS "startsAt", ends_at AS "endsAt", note
    FROM file.gathering WHERE id = ${id}`
  if (!row) throw new Error('there is no such gathering')
  const { slug, version, state, startsAt, endsAt, note } = row
  await db`DELETE FROM open.gathering WHERE slug = ${slug}`
  if (state !== 'published' && state !== 'cancelled') return
  const content = openGathering(keys, id, row.content)
  await db`
    INSERT INTO open.gathering
      (slug, version, state, content, about_case, starts_at, ends_at, ends_on, note, changed_at)
    VALUES (${slug}, ${version}, ${state}, ${JSON.stringify(content)}::text::jsonb, ${content.caseSlug}, ${startsAt},
      ${endsAt}, ${formatDay(lastDayOf(content))}::text::date, ${state === 'cancelled' ? note : null}, now())`
}
