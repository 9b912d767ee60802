import type { Queryable } from '../connect'

/** A copy of what a database offers, as that database sees it. */
export interface OfferedCopy {
  name: string
  isConnected: boolean
  /** How much of the log is kept because the copy has not read it. */
  behindBytes: number
}

/** What a database that is a copy knows of that. */
export interface CopyState {
  /** Tables whose rows are not all here yet, by their numbers in the catalogue. */
  unfinished: number[]
  /** When the workspace spoke last, in milliseconds since 1970; null where it never did. */
  heartbeat: number | null
  /** How long ago that is by the clock of this database. */
  silentMs: number | null
}

/** The copies of a database; none where it offers nothing. Any role may ask. */
export async function readOfferedCopies(sql: Queryable): Promise<OfferedCopy[]> {
  return sql<OfferedCopy[]>`
    SELECT substr(slot_name, 7) AS name, active AS "isConnected",
      coalesce(pg_wal_lsn_diff(pg_current_wal_lsn(), confirmed_flush_lsn), 0)::bigint AS "behindBytes"
    FROM pg_replication_slots
    WHERE slot_type = 'logical' AND database = current_database() AND slot_name LIKE 'vigil\_%' AND NOT temporary
    ORDER BY 1`
}

/** The same, with whether it is connected to what it copies. */
export type OwnCopy = CopyState & { isConnected: boolean }

/** A database that is a copy; null where it is none. */
export async function readOwnCopy(sql: Queryable): Promise<OwnCopy | null> {
  const [row] = await sql<{ own: CopyState | null; isConnected: boolean }[]>`
    SELECT ${copyState(sql)} AS own, EXISTS (
      SELECT FROM pg_stat_subscription st JOIN pg_subscription s ON s.oid = st.subid
      WHERE s.subdbid = (SELECT oid FROM pg_database WHERE datname = current_database())
        AND st.relid IS NULL AND st.pid IS NOT NULL) AS "isConnected"`
  return row?.own ? { ...row.own, isConnected: row.isConnected } : null
}

/** What a database knows of itself as a copy: a value to be selected, a {@link CopyState}; null where it is none. */
export function copyState(sql: Queryable) {
  return sql`(
    SELECT jsonb_build_object(
      'unfinished', (SELECT coalesce(jsonb_agg(srrelid::int8), '[]') FROM pg_subscription_rel WHERE srsubstate <> 'r'),
      'heartbeat', max(extract(epoch FROM h.at) * 1000)::int8,
      'silentMs', (extract(epoch FROM clock_timestamp() - max(h.at)) * 1000)::int8)
    FROM (SELECT true FROM pg_subscription
      WHERE subname = 'vigil_open' AND subdbid = (SELECT oid FROM pg_database WHERE datname = current_database())) copy
    LEFT JOIN open.heartbeat h ON true HAVING count(*) > 0)`
}
