import type { Sql } from '@/lib/db/connect'

const TABLES = ['case', 'event', 'event_version', 'event_source', 'ledger_entry', 'period'] as const
/** What would be written row by row: made anew after the rows are there. */
const INDEXES = `
  CREATE INDEX period_valid ON file.period USING spgist (valid);
  CREATE INDEX period_board ON file.period (level, pinned, possible, (coalesce(level_since, lower(valid))))
    INCLUDE (id, case_id, valid, level_since, status) WHERE picture = 'team' AND possible > 0;
  ALTER TABLE file.period ADD CONSTRAINT period_no_overlap
    EXCLUDE USING gist (case_id WITH =, picture WITH =, valid WITH &&);`

/** On these it hangs whether readers see a case, and what alerts know of it. */
export const CLEARING = ['consent', 'case_name', 'alert_watch'] as const

interface Copying {
  /** Numbers the copies: another time they need other numbers. */
  first?: number
  more?: readonly (typeof CLEARING)[number][]
}

/** Copies every case of the private schema so many times under ids of its own, without triggers; and `more` tables. */
export async function multiplyFile(
  superuser: Sql, copies: number, { first = 1, more = [] }: Copying = {},
): Promise<void> {
  await superuser.unsafe(`
    SET session_replication_role = replica; SET maintenance_work_mem = '256MB';
    DROP INDEX file.period_valid, file.period_board;
    ALTER TABLE file.period DROP CONSTRAINT period_no_overlap`)
  for (const table of [...TABLES, ...more]) {
    const columns = await superuser<{ name: string }[]>`
      SELECT attname AS name FROM pg_attribute
      WHERE attrelid = ${`file."${table}"`}::text::regclass AND attnum > 0 AND NOT attisdropped AND attidentity = ''
        AND attgenerated = '' ORDER BY attnum`
    const names = columns.map(({ name }) => `"${name}"`)
    await superuser.unsafe(`
      INSERT INTO file."${table}" (${names.join(', ')})
      SELECT ${columns.map(({ name }) => valueOf(name)).join(', ')}
      FROM file."${table}" one, generate_series(${first}, ${first + copies - 1}) AS number`)
  }
  await superuser.unsafe(`${INDEXES} SET session_replication_role = origin`)
}

function valueOf(column: string): string {
  if (['id', 'case_id', 'event_id'].includes(column)) return `md5(one.${column}::text || '-' || number)::uuid`
  return column === 'slug' ? "one.slug || '-' || number" : `one."${column}"`
}
