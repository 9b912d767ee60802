import { searchWords } from '@/lib/domain/names/search-words'
import type { HoldsReferences } from '../lock-references'

interface NamedPrison {
  id: string
  texts: string[]
}

/** Writes the words by which published prisons are found: all their names, the town and the province. */
export async function writePrisonWords(db: HoldsReferences, ids: readonly string[]): Promise<void> {
  if (ids.length === 0) return
  const prisons = await db<NamedPrison>`
    SELECT id, array_remove(ARRAY[name, name_native, city, province], NULL) || other_names AS texts
    FROM open.prison WHERE id IN (SELECT jsonb_array_elements_text(${JSON.stringify(ids)}::text::jsonb))`
  const rows = prisons.map(({ id, texts }) => ({ id, words: searchWords(...texts) }))
  await db`
    UPDATE open.prison p SET words = r.words
    FROM jsonb_populate_recordset(NULL::open.prison, ${JSON.stringify(rows)}::text::jsonb) r WHERE r.id = p.id`
}
