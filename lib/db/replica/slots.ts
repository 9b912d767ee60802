import { setTimeout as sleep } from 'node:timers/promises'
import type { Queryable, Sql } from '../connect'
import { DatabaseFault } from '../database-fault'

const PREFIX = 'vigil_'
const TRIES = 100
const PAUSE_MS = 100

/** Which slot keeps what a copy has not read yet, at the database that it copies. */
export function slotOf(name: string): string {
  return PREFIX + name
}

/** What the copy of a slot is called. */
export function nameOf(slot: string): string {
  return slot.slice(PREFIX.length)
}

/** What became of a slot: `lost` where its copy fell further behind than max_slot_wal_keep_size allows. */
export type SlotState = 'there' | 'lost' | 'missing'

/** What became of a slot at the database that keeps it. Any role may ask. */
export async function readSlot(source: Queryable, slot: string): Promise<SlotState> {
  const [known] = await source<{ isLost: boolean }[]>`
    SELECT wal_status = 'lost' AS "isLost" FROM pg_replication_slots WHERE slot_name = ${slot}`
  if (!known) return 'missing'
  return known.isLost ? 'lost' : 'there'
}

/** Makes the slot of a copy that is new. Throws a {@link DatabaseFault} where another goes by that name. */
export async function makeSlot(source: Sql, slot: string, name: string): Promise<void> {
  const [known] = await source`SELECT FROM pg_replication_slots WHERE slot_name = ${slot}`
  if (known) {
    throw new DatabaseFault('name_taken', `A copy called ${name} is known there already: take another name, or call \`vigil replica forget ${name}\` there.`)
  }
  await source`SELECT pg_create_logical_replication_slot(${slot}, 'pgoutput')`
}

/** Removes a slot, also one that is not there; whether it was. Waits some seconds for who reads from it to leave. */
export async function dropSlot(source: Sql, slot: string): Promise<boolean> {
  for (let tries = 0; ; tries += 1) {
    const [known] = await source<{ active: boolean }[]>`
      SELECT active FROM pg_replication_slots WHERE slot_name = ${slot}`
    if (!known) return false
    if (!known.active || tries === TRIES) break
    await sleep(PAUSE_MS)
  }
  await source`SELECT pg_drop_replication_slot(${slot})`
  return true
}
