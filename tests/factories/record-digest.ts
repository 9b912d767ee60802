import { createHash } from 'node:crypto'
import type { Sql } from '@/lib/db/connect'
import { overPostgres } from '@/lib/db/statements'
import { confidentialIdOf, readKeys } from '@/lib/records/keys'

/** What is derived and published, and what else a row says that is no number of a database's own. */
const TABLES: Readonly<Record<string, readonly string[]>> = {
  'file.period': ['id'],
  'file.case_name_key': [],
  'open.case': ['updated_on', 'public_since'],
  'open.case_name_key': [],
  'open.case_text': ['position'],
  'open.event': [],
  'open.period': ['id'],
  'open.circumstance': ['id'],
  'open.prison': [],
  'open.prison_event': [],
  'open.source': [],
  'open.figure': [],
  'open.addressee': ['version'],
}

/**
 * A digest, table by table, of all that follows from a record and of what readers see of it. Two databases with the
 * same record have the same one: ids that a database gives by itself stand as what they are the ids of.
 */
export async function digestRecord(superuser: Sql): Promise<Record<string, string>> {
  const names = await readNames(superuser)
  const digests: Record<string, string> = {}
  for (const [table, left] of Object.entries(TABLES)) {
    const rows = await superuser<{ row: unknown }[]>`
      SELECT to_jsonb(t) - ${[...left]}::text[] AS row FROM ${superuser(table)} t`
    const texts = rows.map(({ row }) => JSON.stringify(rename(row, names))).sort()
    digests[table] = `${texts.length} ${createHash('sha256').update(texts.join('\n')).digest('hex')}`
  }
  return digests
}

async function readNames(superuser: Sql): Promise<ReadonlyMap<string, string>> {
  const named = await superuser<{ id: string; name: string }[]>`
    SELECT id::text, slug AS name FROM file.case
    UNION ALL SELECT e.id::text, concat_ws('|', c.slug, e.type, v.date_edtf, v.end_edtf, v.prison_id,
      v.from_prison_id, v.details, (SELECT string_agg(s.source_id, ',' ORDER BY s.source_id) FROM file.event_source s
        WHERE s.event_id = e.id AND s.version = e.version))
    FROM file.event e JOIN file.event_version v ON v.event_id = e.id AND v.version = e.version
    JOIN file.case c ON c.id = e.case_id
    UNION ALL SELECT e.id::text, concat_ws('|', e.prison_id, e.kind, v.date_edtf, v.end_edtf)
    FROM file.prison_event e
    JOIN file.prison_event_version v ON v.event_id = e.id AND v.version = e.version`
  const keys = await readKeys(overPostgres(superuser))
  const sources = await superuser<{ id: string }[]>`SELECT id FROM file.source WHERE confidential`
  const hidden = sources.map(({ id }) => [confidentialIdOf(keys, id), `confidential ${id}`] as const)
  return new Map([...named.map(({ id, name }) => [id, name] as const), ...hidden])
}

/** The same value with names for ids; lists of ids in the order of the names. */
function rename(value: unknown, names: ReadonlyMap<string, string>, key = ''): unknown {
  if (typeof value === 'string') return names.get(value) ?? value
  if (Array.isArray(value)) {
    const renamed = value.map((one) => rename(one, names))
    return key === 'events' || key === 'sources' ? renamed.sort() : renamed
  }
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, rename(inner, names, name)]))
}
