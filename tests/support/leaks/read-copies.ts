import type { Sql } from '@/lib/db/connect'

/** Every row that a role can read, as JSON, by the table that it stands in. */
export async function readAllOf(sql: Sql): Promise<Map<string, string>> {
  const tables = await sql<{ name: string }[]>`
    SELECT format('%I.%I', n.nspname, c.relname) AS name FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
    WHERE n.nspname !~ '^pg_|^information_schema$' AND c.relkind IN ('r', 'p', 'v', 'm', 'f')
      AND has_schema_privilege(n.oid, 'USAGE') AND has_table_privilege(c.oid, 'SELECT') ORDER BY 1`
  return new Map(await Promise.all(tables.map(async ({ name }) => [name, await readTable(sql, name)] as const)))
}

/** Every row of what a replica is sent, as docs/operations.md sets one up. */
export async function readReplicated(superuser: Sql): Promise<Map<string, string>> {
  await superuser`CREATE PUBLICATION vigil_open FOR TABLES IN SCHEMA open`
  const tables = await superuser<{ name: string }[]>`
    SELECT format('%I.%I', schemaname, tablename) AS name FROM pg_publication_tables
    WHERE pubname = 'vigil_open' ORDER BY 1`
  await superuser`DROP PUBLICATION vigil_open`
  return new Map(await Promise.all(tables.map(async ({ name }) => [name, await readTable(superuser, name)] as const)))
}

async function readTable(sql: Sql, name: string): Promise<string> {
  const rows = await sql.unsafe<{ row: string }[]>(`SELECT to_jsonb(t)::text AS row FROM ${name} t`)
  return rows.map(({ row }) => row).join('\n')
}
