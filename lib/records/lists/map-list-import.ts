import { z } from 'zod'
import { teamSql } from '@/lib/db/team'
import { type Mapping, mappingSchema } from '@/lib/domain/lists/mapping'
import { roleMay } from '@/lib/domain/permissions/permissions'
import type { Viewer } from '@/lib/domain/permissions/viewer'
import { readInput } from '../read-input'
import type { Result } from '../result'

const mapInput = z.strictObject({
  importId: z.uuid(),
  mapping: mappingSchema,
  /** Whether the next version of the list is to be read like this. */
  save: z.boolean().default(false),
})

export type MapListReason = 'not_allowed' | 'unknown_import' | 'not_open'

/**
 * Says how a list is read, or answers what could be read in two ways; what another reading laid beside the record is
 * forgotten, and so is what was decided of its people. Only whoever brought the list may, and until it is in. Throws a
 * ZodError for input that no form sends.
 */
export async function mapListImport(
  viewer: Viewer,
  input: z.input<typeof mapInput>,
): Promise<Result<{ mapping: Mapping }, MapListReason>> {
  const { importId, mapping, save } = readInput(mapInput, input)
  if (!roleMay(viewer.role, 'import.run')) return { ok: false, reason: 'not_allowed' }
  return teamSql().begin(async (sql): Promise<Result<{ mapping: Mapping }, MapListReason>> => {
    const [row] = await sql<{ state: string }[]>`
      SELECT state FROM file.list_import WHERE id = ${importId} AND author = ${viewer.accountId} FOR UPDATE`
    if (!row) return { ok: false, reason: 'unknown_import' }
    if (!['uploaded', 'mapped', 'ready'].includes(row.state)) return { ok: false, reason: 'not_open' }
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
