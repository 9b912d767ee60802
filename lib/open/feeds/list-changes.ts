import type { Queryable } from '@/lib/db/connect'
import { openSql } from '@/lib/db/open'
import { readEnv } from '@/lib/env'

/** Something that readers were given, or that was corrected; days as `YYYY-MM-DD`, dates as EDTF. */
export interface ChangeLine {
  /** The same for as long as it is told. */
  id: string
  slug: string
  name: { latin: string; native: string | null }
  /** `published`: the case itself; `identity`: who the person is. */
  kind: 'published' | 'added' | 'changed' | 'withdrawn' | 'identity'
  /** Of the event; null where it is about none. */
  type: string | null
  /** Of an event that was added: when it happened. */
  date: string | null
  /** Which parts read differently before; never what they were. */
  fields: string[]
  /** Those that said something and say nothing any more. */
  withdrawn: string[]
  /** The day of the site on which it was. */
  on: string
}

/** Whose changes: of one case by its slug, of what names one prison, or of all. */
export type ChangesOf = { slug: string } | { prison: string } | null

/**
 * What changed in the published record, the newest first, at most `limit`. Only what is published now is told: what was
 * taken off is gone from here too. An event that was corrected is told by its corrections, not as an addition.
 */
export async function listChanges(limit: number, of: ChangesOf = null): Promise<ChangeLine[]> {
  const sql = openSql()
  const { added, ofCase } = conditions(sql, of)
  const rows = await sql<ChangeLine[]>`
    SELECT r.id, c.slug, jsonb_build_object('latin', c.name_latin, 'native', c.name_native) AS name, r.kind, r.type,
      r.date, r.fields, r.withdrawn, to_char(r.day, 'YYYY-MM-DD') AS on
    FROM (
      (SELECT 'case:' || c.id || ':' || (c.public_since AT TIME ZONE 'UTC')::date AS id, c.id AS case_id,
        'published' AS kind, NULL AS type, NULL AS date, '{}'::text[] AS fields, '{}'::text[] AS withdrawn,
        (c.public_since AT TIME ZONE ${readEnv().timeZone})::date AS day
        FROM open.case c WHERE ${ofCase} ORDER BY c.public_since DESC, c.slug LIMIT ${limit})
      UNION ALL
      (SELECT 'event:' || e.id, e.case_id, 'added', e.type, e.date_edtf, '{}', '{}', e.added_on
        FROM open.event e JOIN open.case c ON c.id = e.case_id
        WHERE e.added_on IS NOT NULL AND ${added}
          AND NOT EXISTS (SELECT FROM open.correction k WHERE k.event_id = e.id)
        ORDER BY e.added_on DESC, e.id LIMIT ${limit})
      UNION ALL
      (SELECT 'correction:' || k.event_id || '-' || k.version, k.case_id, k.kind, k.type, NULL, k.fields, '{}',
        k.corrected_on
        FROM open.correction k JOIN open.case c ON c.id = k.case_id
        WHERE ${ofCase} ORDER BY k.corrected_on DESC, k.event_id, k.version LIMIT ${limit})
      UNION ALL
      (SELECT 'correction:' || k.case_id || '-identity-' || k.version, k.case_id, 'identity', NULL, NULL, k.changed,
        k.withdrawn, k.corrected_on
        FROM open.identity_correction k JOIN open.case c ON c.id = k.case_id
        WHERE ${ofCase} ORDER BY k.corrected_on DESC, k.case_id, k.version LIMIT ${limit})
    ) r JOIN open.case c ON c.id = r.case_id
    ORDER BY r.day DESC, c.name_latin, r.id LIMIT ${limit}`
  return [...rows]
}

/** What is asked of the cases, and of the events that were added to them; of a prison, the latter alone. */
function conditions(sql: Queryable, of: ChangesOf) {
  if (of === null) return { added: sql`true`, ofCase: sql`true` }
  if ('slug' in of) return { added: sql`c.slug = ${of.slug}`, ofCase: sql`c.slug = ${of.slug}` }
  return { added: sql`${of.prison} IN (e.prison_id, e.from_prison_id)`, ofCase: sql`false` }
}
