import type { Queryable } from '../connect'
import { type CopyState, copyState } from './copy-state'

/** A copy of what a database offers, as that database sees it. */
export interface OfferedCopy {
  name: string
  isConnected: boolean
  /** How much of the log is kept because the copy has not read it. */
  behindBytes: number
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
