import type { Queryable } from '@/lib/db/connect'

/** Everything that a role may do in a database, as Postgres's catalogue answers it: `SELECT open.case` and the like. */
export interface RoleRights {
  schemas: string[]
  relations: string[]
  columns: string[]
  sequences: string[]
  functions: string[]
  database: string[]
  memberships: string[]
  attributes: string[]
  owned: string[]
}

/** Asks for every schema, relation, column, sequence and function there is, whoever they belong to. */
export async function readRights(sql: Queryable, role: string): Promise<RoleRights> {
  const list = async (rows: Promise<{ right: string }[]>) => (await rows).map(({ right }) => right)
  const outside = sql`nspname NOT IN ('pg_catalog', 'information_schema', 'pg_toast')`
  return {
    schemas: await list(sql<{ right: string }[]>`
      SELECT p || ' ' || nspname AS right FROM pg_namespace, unnest(ARRAY['USAGE', 'CREATE']) AS p
      WHERE has_schema_privilege(${role}, oid, p) ORDER BY 1`),
    relations: await list(sql<{ right: string }[]>`
      SELECT p || ' ' || nspname || '.' || relname AS right FROM pg_class c JOIN pg_namespace n ON n.oid = relnamespace,
        unnest(ARRAY['SELECT', 'INSERT', 'UPDATE', 'DELETE', 'TRUNCATE', 'REFERENCES', 'TRIGGER']) AS p
      WHERE ${outside} AND relkind IN ('r', 'p', 'v', 'm', 'f') AND has_table_privilege(${role}, c.oid, p) ORDER BY 1`),
    columns: await list(sql<{ right: string }[]>`
      SELECT p || ' ' || nspname || '.' || relname || '.' || attname AS right
      FROM pg_class c JOIN pg_namespace n ON n.oid = relnamespace JOIN pg_attribute a ON attrelid = c.oid,
        unnest(ARRAY['SELECT', 'INSERT', 'UPDATE', 'REFERENCES']) AS p
      WHERE ${outside} AND relkind IN ('r', 'p', 'v', 'm', 'f') AND attnum > 0 AND NOT attisdropped
        AND has_column_privilege(${role}, c.oid, attnum, p) AND NOT has_table_privilege(${role}, c.oid, p) ORDER BY 1`),
    sequences: await list(sql<{ right: string }[]>`
      SELECT p || ' ' || nspname || '.' || relname AS right FROM pg_class c JOIN pg_namespace n ON n.oid = relnamespace,
        unnest(ARRAY['USAGE', 'SELECT', 'UPDATE']) AS p
      WHERE relkind = 'S' AND has_sequence_privilege(${role}, c.oid, p) ORDER BY 1`),
    functions: await list(sql<{ right: string }[]>`
      SELECT nspname || '.' || proname AS right FROM pg_proc f JOIN pg_namespace n ON n.oid = pronamespace
      WHERE ${outside} AND has_function_privilege(${role}, f.oid, 'EXECUTE')
        AND has_schema_privilege(${role}, n.oid, 'USAGE') ORDER BY 1`),
    database: await list(sql<{ right: string }[]>`
      SELECT p AS right FROM unnest(ARRAY['CONNECT', 'CREATE', 'TEMPORARY']) AS p
      WHERE has_database_privilege(${role}, current_database(), p) ORDER BY 1`),
    memberships: await list(sql<{ right: string }[]>`
      SELECT roleid::regrole::text AS right FROM pg_auth_members WHERE member = ${role}::regrole ORDER BY 1`),
    attributes: await list(sql<{ right: string }[]>`
      SELECT key AS right FROM pg_roles, jsonb_each(to_jsonb(pg_roles)) AS attribute(key, value)
      WHERE rolname = ${role} AND value = 'true' AND key <> 'rolinherit' ORDER BY 1`),
    owned: await list(sql<{ right: string }[]>`
      SELECT classid::regclass || ' ' || objid AS right FROM pg_shdepend
      WHERE refobjid = ${role}::regrole AND deptype = 'o' ORDER BY 1`),
  }
}
