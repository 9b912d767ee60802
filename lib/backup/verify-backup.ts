import { randomBytes } from 'node:crypto'
import { connect, type Sql } from '@/lib/db/connect'
import type { BackupContent } from './read-backup'
import { type RestoreOrder, restoreBackup } from './restore-backup'

const PREFIX = 'vigil_verify_'
/** A number of our own, so that one verification at a time makes a database on a server. */
const LOCK = 7_180_010

/**
 * Restores a backup into a new database of a server, with all that {@link restoreBackup} compares, and removes it. What
 * a verification that was killed left behind is removed first: it is everything, in clear. Throws likewise, and where
 * another verification is at work on the server.
 */
export async function verifyBackup(server: string, order: Omit<RestoreOrder, 'into'>): Promise<BackupContent> {
  const sql = connect(server, { max: 1 })
  try {
    const [lock] = await sql<{ isOurs: boolean }[]>`SELECT pg_try_advisory_lock(${LOCK}) AS "isOurs"`
    if (!lock?.isOurs) throw new Error('Another verification is at work on that server: wait for its end.')
    for (const name of await findLeft(sql)) await drop(sql, name)
    const name = `${PREFIX}${randomBytes(6).toString('hex')}`
    const into = new URL(server)
    into.pathname = `/${name}`
    await sql`CREATE DATABASE ${sql(name)}`
    try {
      return await restoreBackup({ ...order, into: into.href, mayBeExpired: true })
    } finally {
      await drop(sql, name)
    }
  } finally {
    await sql.end({ timeout: 5 })
  }
}

async function findLeft(sql: Sql): Promise<string[]> {
  const form = `^${PREFIX}[0-9a-f]{12}$`
  const rows = await sql<{ name: string }[]>`SELECT datname AS name FROM pg_database WHERE datname ~ ${form}`
  return rows.map(({ name }) => name)
}

async function drop(sql: Sql, name: string): Promise<void> {
  await sql`DROP DATABASE IF EXISTS ${sql(name)} WITH (FORCE)`
}
