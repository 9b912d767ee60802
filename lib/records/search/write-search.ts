import type { Statements } from '@/lib/db/statements'
import type { PublishedCase } from '../published-case'
import { searchRowsOf } from './search-rows'

/** Writes what the search looks into of cases that have none of it in schema open. */
export async function writeSearch(db: Statements, cases: readonly PublishedCase[]): Promise<void> {
  if (cases.length === 0) return
  const rows = cases.map(searchRowsOf)
  await db`
    INSERT INTO open.case_name_key (case_id, name, folded, sorted, skeleton, parts, sounds, phonetic)
    SELECT case_id, name, folded, sorted, skeleton, parts, sounds, phonetic
    FROM jsonb_populate_recordset(NULL::open.case_name_key,
      ${JSON.stringify(rows.flatMap(({ names }) => names))}::text::jsonb)`
  await db`
    INSERT INTO open.case_text (case_id, position, kind, text, shown_from, words)
    SELECT case_id, position, kind, text, shown_from, words
    FROM jsonb_populate_recordset(NULL::open.case_text,
      ${JSON.stringify(rows.flatMap(({ texts }) => texts))}::text::jsonb)`
}
