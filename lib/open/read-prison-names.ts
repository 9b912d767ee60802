import { openSql } from '@/lib/db/open'

/** The names in Persian script of all prisons that have one on record, by id. */
export async function readNativePrisonNames(): Promise<Map<string, string>> {
  const rows = await openSql()<{ id: string; name: string }[]>`
    SELECT id, name_native AS name FROM open.prison WHERE name_native IS NOT NULL`
  return new Map(rows.map(({ id, name }) => [id, name]))
}
