import { teamSql } from '@/lib/db/team'
import { type Mapping, mappingSchema } from '@/lib/domain/lists/mapping'
import type { Viewer } from '@/lib/domain/permissions/viewer'
import type { Result } from '../result'

type MapListReason = 'not_allowed' | 'unknown_import' | 'not_open'
export type MapListResult = Result<{ mapping: Mapping }, MapListReason>

/**
 * Writes how a list is read, as that follows from how it was read until now (null where nobody said), while nobody else
 * says it; with `save`, the next version of the list is to be read like this. What another reading laid beside the
 * record is forgotten. `not_open`: it is in, or on its way, or `map` answered null.
 */
export async function writeMapping(
  viewer: Viewer,
  { importId, save }: { importId: string; save: boolean },
  map: (now: Mapping | null) => Mapping | null,
): Promise<MapListResult> {
  return teamSql().begin(async (sql): Promise<MapListResult> => {
    const [row] = await sql<{ state: string; mapping: unknown }[]>`
      SELECT state, mapping FROM file.list_import WHERE id = ${importId} AND author = ${viewer.accountId} FOR UPDATE`
    if (!row) return { ok: false, reason: 'unknown_import' }
    const isOpen = ['uploaded', 'mapped', 'ready'].includes(row.state)
    const mapping = isOpen ? map(row.mapping === null ? null : mappingSchema.parse(row.mapping)) : null
    if (mapping === null) return { ok: false, reason: 'not_open' }
    const json = JSON.stringify(mapping)
    await sql`
      UPDATE file.list_import SET state = 'mapped', mapping = ${json}::text::jsonb, preview_digest = NULL,
        failure = NULL, counts = '{}', heard_at = now()
      WHERE id = ${importId}`
    await sql`DELETE FROM file.list_import_person WHERE import_id = ${importId}`
    if (save) {
      await sql`
        INSERT INTO file.saved_mapping (name, mapping, author)
        VALUES (${mapping.name}, ${json}::text::jsonb, ${viewer.accountId})
        ON CONFLICT (name) DO UPDATE SET mapping = excluded.mapping, author = excluded.author, saved_at = now()`
    }
    return { ok: true, value: { mapping } }
  })
}
