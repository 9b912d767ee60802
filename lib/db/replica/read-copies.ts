import { connect, type Queryable } from '../connect'
import { type CopyState, copyState } from './copy-state'
import { nameOf, readSlot, type SlotState } from './slots'

/** A copy of what a database offers, as that database sees it. */
export interface OfferedCopy {
  name: string
  isConnected: boolean
  /** Whether what it had not read is gone, so that it has to be made anew. */
  isLost: boolean
  /** How much was ever written into the log, and how much of it the copy has not read. */
  writtenBytes: number
  behindBytes: number
  /** How much of the log is kept for it. */
  keptBytes: number
  /** How much more can be written before it is lost; null where max_slot_wal_keep_size sets no limit. */
  leftBytes: number | null
}

/** The copies of a database; none where it offers nothing. Any role may ask. */
export async function readOfferedCopies(sql: Queryable): Promise<OfferedCopy[]> {
  const rows = await sql<(OfferedCopy & { slot: string })[]>`
    SELECT slot_name AS slot, active AS "isConnected", coalesce(wal_status = 'lost', false) AS "isLost",
      pg_wal_lsn_diff(pg_current_wal_lsn(), '0/0')::bigint AS "writtenBytes",
      coalesce(pg_wal_lsn_diff(pg_current_wal_lsn(), confirmed_flush_lsn), 0)::bigint AS "behindBytes",
      coalesce(pg_wal_lsn_diff(pg_current_wal_lsn(), restart_lsn), 0)::bigint AS "keptBytes",
      safe_wal_size AS "leftBytes"
    FROM pg_replication_slots
    WHERE slot_type = 'logical' AND database = current_database() AND slot_name LIKE 'vigil\_%' AND NOT temporary
    ORDER BY 1`
  return rows.map(({ slot, ...copy }) => ({ ...copy, name: nameOf(slot) }))
}

/**
 * The slots by which Postgres copies single tables and that nobody reads from now: of a copy whose first copying was
 * broken off, and that never came back to it. Nothing tells at the source whose they are. Any role may ask.
 */
export async function readLeftSlots(sql: Queryable): Promise<string[]> {
  const rows = await sql<{ slot: string }[]>`
    SELECT slot_name AS slot FROM pg_replication_slots
    WHERE slot_type = 'logical' AND database = current_database() AND NOT active AND slot_name LIKE 'pg\_%\_sync\_%'
    ORDER BY 1`
  return rows.map(({ slot }) => slot)
}

/** A {@link CopyState} with whether it is connected to what it copies, and what it is called there. */
export type OwnCopy = CopyState & { isConnected: boolean; slot: string | null }

/** A database that is a copy; null where it is none. */
export async function readOwnCopy(sql: Queryable): Promise<OwnCopy | null> {
  const [row] = await sql<{ own: CopyState | null; isConnected: boolean; slot: string | null }[]>`
    WITH ours AS (
      SELECT oid, subslotname FROM pg_subscription
      WHERE subname = 'vigil_open' AND subdbid = (SELECT oid FROM pg_database WHERE datname = current_database()))
    SELECT ${copyState(sql)} AS own, (SELECT subslotname FROM ours) AS slot, EXISTS (
      SELECT FROM pg_stat_subscription st JOIN ours ON ours.oid = st.subid
      WHERE st.relid IS NULL AND st.pid IS NOT NULL) AS "isConnected"`
  return row?.own ? { ...row.own, isConnected: row.isConnected, slot: row.slot } : null
}

/** What a copy is told at its source of its slot; a sentence where it cannot be asked. */
export async function askSource(sourceUrl: string, slot: string): Promise<{ kept: SlotState } | { fault: string }> {
  const source = connect(sourceUrl, { max: 1 })
  try {
    return { kept: await readSlot(source, slot) }
  } catch (error) {
    return { fault: error instanceof Error ? error.message || error.name : String(error) }
  } finally {
    await source.end({ timeout: 5 })
  }
}
