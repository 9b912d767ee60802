import type { Queryable } from '@/lib/db/connect'
import type { SequenceOf, TableOf } from './manifest'

/** Everything that holds rows of its own, in a fixed order, with the columns that somebody wrote. */
export async function findTables(sql: Queryable): Promise<TableOf[]> {
  return [...await sql<TableOf[]>`
    SELECT nspname AS schema, relname AS "table",
      array(SELECT attname::text FROM pg_attribute WHERE attrelid = c.oid AND attnum > 0 AND NOT attisdropped
        AND attgenerated = '' ORDER BY attnum) AS columns
    FROM pg_class c JOIN pg_namespace n ON n.oid = relnamespace
    WHERE relkind = 'r' AND relpersistence <> 't' AND nspname NOT IN ('pg_catalog', 'information_schema')
      AND NOT EXISTS (SELECT FROM pg_depend WHERE objid = c.oid AND deptype = 'e')
    ORDER BY nspname COLLATE "C", relname COLLATE "C"`]
}

/** Where each sequence stands: `last` as text, for it may be more than a number holds. */
export async function readSequences(sql: Queryable): Promise<SequenceOf[]> {
  return [...await sql<SequenceOf[]>`
    SELECT schemaname AS schema, sequencename AS sequence, coalesce(last_value, start_value)::text AS last,
      last_value IS NOT NULL AS called
    FROM pg_sequences ORDER BY schemaname COLLATE "C", sequencename COLLATE "C"`]
}

/** Puts each sequence where it stood. */
export async function setSequences(sql: Queryable, sequences: readonly SequenceOf[]): Promise<void> {
  for (const { schema, sequence, last, called } of sequences) {
    await sql`SELECT setval(format('%I.%I', ${schema}::text, ${sequence}::text)::regclass, ${last}::bigint, ${called})`
  }
}

/** The table and its columns as a statement names them. */
export function nameTable(sql: Queryable, { schema, table, columns }: TableOf) {
  return sql`${sql(schema)}.${sql(table)} (${sql(columns)})`
}

/** Makes values read the same however server, database and role are set; until the transaction ends. */
export async function fixFormats(sql: Queryable): Promise<void> {
  await sql`
    SELECT set_config('timezone', 'UTC', true), set_config('datestyle', 'ISO, YMD', true),
      set_config('intervalstyle', 'postgres', true), set_config('extra_float_digits', '1', true),
      set_config('bytea_output', 'hex', true), set_config('row_security', 'off', true),
      set_config('statement_timeout', '0', true), set_config('idle_in_transaction_session_timeout', '0', true)`
}
