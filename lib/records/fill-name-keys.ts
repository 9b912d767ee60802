import type { Sql } from '@/lib/db/connect'
import { overPostgres } from '@/lib/db/statements'
import { replaceNameKeys, type NamedCase } from './identity/name-key-rows'

const BATCH = 1000

/** Computes the keys of the names of cases that were written before there were any; answers of how many. */
export async function fillNameKeys(sql: Sql): Promise<number> {
  let filled = 0
  for (let last = '00000000-0000-0000-0000-000000000000'; ;) {
    const cases = await sql.begin(async (transaction) => {
      const db = overPostgres(transaction)
      const found = await db<NamedCase>`
        SELECT c.id::text, array_remove(ARRAY[c.name_latin, c.name_native], NULL)
          || ARRAY(SELECT n.name FROM file.case_name n WHERE n.case_id = c.id) AS names
        FROM file.case c
        WHERE c.id > ${last}::text::uuid AND c.archived_at IS NULL
          AND NOT EXISTS (SELECT FROM file.case_name_key k WHERE k.case_id = c.id)
        ORDER BY c.id LIMIT ${BATCH}::int FOR UPDATE OF c`
      await replaceNameKeys(db, found)
      return found
    })
    const end = cases.at(-1)?.id
    if (end === undefined) return filled
    filled += cases.length
    last = end
  }
}
