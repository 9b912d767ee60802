import type { Statements } from '@/lib/db/statements'
import { nameKeys } from '@/lib/domain/names/name-keys'

/** A case with all its names. */
export interface NamedCase {
  id: string
  names: readonly string[]
}

/** Writes the keys of all names of the given cases anew. */
export async function replaceNameKeys(db: Statements, cases: readonly NamedCase[]): Promise<void> {
  if (cases.length === 0) return
  const rows = cases.flatMap(({ id, names }) =>
    [...new Set(names)].map((name) => ({ case_id: id, name, ...nameKeys(name) })))
  const ids = JSON.stringify(cases.map(({ id }) => id))
  await db`
    DELETE FROM file.case_name_key WHERE case_id IN (SELECT jsonb_array_elements_text(${ids}::text::jsonb)::uuid)`
  await db`
    INSERT INTO file.case_name_key (case_id, name, folded, sorted, skeleton, parts, sounds, phonetic)
    SELECT case_id, name, folded, sorted, skeleton, parts, sounds, phonetic
    FROM jsonb_populate_recordset(NULL::file.case_name_key, ${JSON.stringify(rows)}::text::jsonb)`
}
