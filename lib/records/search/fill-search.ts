import type { Sql } from '@/lib/db/connect'
import { overPostgres, type Statements } from '@/lib/db/statements'
import { searchWords } from '@/lib/domain/names/search-words'
import { lockReferences } from '../lock-references'
import { readPublished } from '../read-published'
import { writePrisonWords } from './write-prison-words'
import { writeSearch } from './write-search'

const BATCH = 500

/**
 * Writes what the search looks into for what was published before there was a search; answers of how many cases.
 * Nothing that is published changes by it, and no page is older for it.
 */
export async function fillSearch(sql: Sql): Promise<number> {
  await sql.begin((transaction) => fillReferences(overPostgres(transaction)))
  for (let filled = 0; ;) {
    const count = await sql.begin((transaction) => fillCases(overPostgres(transaction)))
    if (count === 0) return filled
    filled += count
  }
}

async function fillCases(db: Statements): Promise<number> {
  const found = await db<{ id: string }>`
    SELECT c.id::text FROM open.case c
    WHERE NOT EXISTS (SELECT FROM open.case_name_key k WHERE k.case_id = c.id) ORDER BY c.id LIMIT ${BATCH}::int
    FOR UPDATE OF c`
  const published = await readPublished(db, found.map(({ id }) => id))
  await writeSearch(db, [...published.values()])
  return found.length
}

async function fillReferences(statements: Statements): Promise<void> {
  const db = await lockReferences(statements)
  const sources = await db<{ id: string; title: string; publisher: string | null }>`
    SELECT id, title, publisher FROM open.source WHERE words IS NULL AND title NOT LIKE 'confidential source, _'`
  const rows = sources.map(({ id, title, publisher }) => ({ id, words: searchWords(title, publisher) }))
  await db`
    UPDATE open.source s SET words = r.words
    FROM jsonb_populate_recordset(NULL::open.source, ${JSON.stringify(rows)}::text::jsonb) r WHERE r.id = s.id`
  const prisons = await db<{ id: string }>`SELECT id FROM open.prison WHERE words IS NULL`
  await writePrisonWords(db, prisons.map(({ id }) => id))
}
