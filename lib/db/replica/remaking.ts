import { setTimeout as sleep } from 'node:timers/promises'
import type { Sql } from '../connect'
import { readOfferedCopies } from './read-copies'

const TRIES = 300
const PAUSE_MS = 100

/**
 * Says to the copies of a copy, where it has any, that it is about to be made anew, so that they make no page of half
 * of what is published. Settles when those that are connected have read it, or after half a minute.
 */
export async function beginRemaking(sql: Sql, name: string): Promise<void> {
  const told = await sql`
    INSERT INTO open.remaking (copy) SELECT ${name} FROM pg_publication WHERE pubname = 'vigil_open'
    ON CONFLICT DO NOTHING RETURNING copy`
  if (told.length === 0) return
  const [row] = await sql<{ upToBytes: number }[]>`
    SELECT pg_wal_lsn_diff(pg_current_wal_insert_lsn(), '0/0')::bigint AS "upToBytes"`
  for (let tries = 0; tries < TRIES; tries += 1) {
    const connected = (await readOfferedCopies(sql)).filter(({ isConnected }) => isConnected)
    const upToBytes = row?.upToBytes ?? 0
    if (connected.every(({ writtenBytes, behindBytes }) => writtenBytes - behindBytes >= upToBytes)) return
    await sleep(PAUSE_MS)
  }
}

/** Takes that back: all is there. */
export async function endRemaking(sql: Sql, name: string): Promise<void> {
  await sql`DELETE FROM open.remaking WHERE copy = ${name}`
}
