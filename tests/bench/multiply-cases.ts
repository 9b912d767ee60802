import type { Sql } from '@/lib/db/connect'
import { foldTally } from '@/lib/db/tally'

const TABLES = ['case', 'event', 'period', 'circumstance', 'case_name_key', 'case_text'] as const

/**
 * Copies every published case so many times under ids of its own: what is read grows as if all were imported. `first`
 * numbers the copies: another time they need other numbers.
 */
export async function multiplyCases(superuser: Sql, copies: number, first = 1): Promise<void> {
  for (const table of TABLES) {
    const columns = await superuser<{ name: string }[]>`
      SELECT attname AS name FROM pg_attribute
      WHERE attrelid = ${`open."${table}"`}::text::regclass AND attnum > 0 AND NOT attisdropped AND attidentity = ''
      ORDER BY attnum`
    const names = columns.map(({ name }) => `"${name}"`)
    const values = columns.map(({ name }) => valueOf(name))
    await superuser.unsafe(`
      INSERT INTO open."${table}" (${names.join(', ')})
      SELECT ${values.join(', ')} FROM open."${table}" one, generate_series(${first}, ${first + copies - 1}) AS number`)
  }
  await foldTally(superuser)
}

function valueOf(column: string): string {
  if (column === 'id' || column === 'case_id') return `md5(one.${column}::text || '-' || number)::uuid`
  return column === 'slug' ? "one.slug || '-' || number" : `one."${column}"`
}
