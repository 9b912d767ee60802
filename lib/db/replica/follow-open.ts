import { setTimeout as sleep } from 'node:timers/promises'
import { connect, type Queryable, type Sql } from '../connect'
import { DatabaseFault } from '../database-fault'
import { refuseUnlessSuperuser } from './refuse-unless-superuser'
import { beginRemaking, endRemaking } from './remaking'
import { dropSlot, makeSlot, nameOf, readSlot, slotOf } from './slots'
import { waitUntilCopied, type OnTable } from './wait-until-copied'

/** Which database is to be a copy, and of what. */
export interface FollowOrder {
  /** The copy, migrated, as its superuser. */
  ownerUrl: string
  /** What it is a copy of, as vigil_replica. */
  sourceUrl: string
  /** What the copy is called there: up to 40 of a–z, 0–9 and _. */
  name: string
  /** Whether to copy everything anew. */
  isAnew: boolean
  onTable: OnTable
}

/** Every instance has looked at its database again after so long, and has seen that it is being copied. */
const SEEN_MS = 1_500

/**
 * Makes a database a copy of what another offers (offer-open.ts), and brings one that is such a copy already up to
 * tables that were added there. Answers, when everything is copied, how many tables follow. Throws a
 * {@link DatabaseFault}.
 */
export async function followOpen(order: FollowOrder): Promise<number> {
  const [sql, source] = [connect(order.ownerUrl, { max: 1 }), connect(order.sourceUrl, { max: 1 })]
  try {
    await refuseUnlessSuperuser(sql)
    await refuseIfItHoldsARecord(sql)
    const [offer] = await source`SELECT FROM pg_publication WHERE pubname = 'vigil_open'`
    if (!offer) throw new DatabaseFault('not_offered', 'The database of DATABASE_SOURCE_URL offers nothing: call `vigil replica offer` there.')
    const [known] = await sql<{ slot: string | null }[]>`
      SELECT subslotname AS slot FROM pg_subscription s JOIN pg_database d ON d.oid = s.subdbid
      WHERE datname = current_database() AND subname = 'vigil_open'`
    if (known?.slot && known.slot !== slotOf(order.name)) {
      throw new DatabaseFault('other_name', `This copy is called ${nameOf(known.slot)} there, and not ${order.name}.`)
    }
    if (known && !order.isAnew) await refresh(sql, source, order)
    else await begin(sql, source, order, known !== undefined)
    const tables = await waitUntilCopied(sql, order.onTable)
    await endRemaking(sql, order.name)
    return tables
  } finally {
    await Promise.all([sql.end({ timeout: 5 }), source.end({ timeout: 5 })])
  }
}

/** A public server has never held a private row: a workspace's database never becomes a copy. */
async function refuseIfItHoldsARecord(sql: Sql): Promise<void> {
  const [record] = await sql<{ isThere: boolean }[]>`SELECT EXISTS (SELECT FROM file.case) AS "isThere"`
  if (record?.isThere === false) return
  throw new DatabaseFault('holds_a_record', 'The database of DATABASE_OWNER_URL holds a record: a copy belongs where none ever was.')
}

async function begin(sql: Sql, source: Sql, order: FollowOrder, isKnown: boolean): Promise<void> {
  const slot = slotOf(order.name)
  if (isKnown) {
    await sql`ALTER SUBSCRIPTION vigil_open DISABLE`
    await sql`ALTER SUBSCRIPTION vigil_open SET (slot_name = NONE)`
    await sql`DROP SUBSCRIPTION vigil_open`
    await dropSlot(source, slot)
  }
  await makeSlot(source, slot, order.name)
  try {
    await orBehind(sql.unsafe(`
      CREATE SUBSCRIPTION vigil_open CONNECTION ${await quote(sql, order.sourceUrl)} PUBLICATION vigil_open
      WITH (slot_name = '${slot}', create_slot = false, enabled = false)`))
  } catch (error) {
    await dropSlot(source, slot)
    throw error
  }
  // From here on it is known to be unfinished: instances that run answer what they have, and make nothing of it.
  await beginRemaking(sql, order.name)
  const [filled] = await sql<{ isFilled: boolean }[]>`SELECT EXISTS (SELECT FROM open.case) AS "isFilled"`
  if (filled?.isFilled) await sleep(SEEN_MS)
  await sql.begin(async (transaction) => {
    await empty(transaction, await tablesOf(transaction))
    await transaction`ALTER SUBSCRIPTION vigil_open ENABLE`
  })
}

/** Tables of a new version are copied, too; what its migrations wrote into them here comes with the copy. */
async function refresh(sql: Sql, source: Sql, { sourceUrl, name }: FollowOrder): Promise<void> {
  // Without its slot nothing new ever comes, and all that is here already still looks whole.
  if ((await readSlot(source, slotOf(name))) !== 'there') {
    throw new DatabaseFault('slot_gone', `What ${name} had not read is not kept there any more: copy everything once more, with --anew.`)
  }
  await sql.unsafe(`ALTER SUBSCRIPTION vigil_open CONNECTION ${await quote(sql, sourceUrl)}`)
  await sql.begin(async (transaction) => empty(transaction, await tablesOf(transaction, 'those that do not follow yet')))
  await orBehind(sql.unsafe('ALTER SUBSCRIPTION vigil_open REFRESH PUBLICATION'))
}

async function tablesOf(sql: Queryable, which?: 'those that do not follow yet'): Promise<string[]> {
  const rows = await sql<{ name: string }[]>`
    SELECT format('open.%I', relname) AS name FROM pg_class
    WHERE relnamespace = 'open'::regnamespace AND relkind = 'r' AND relname <> 'remaking'
      AND (${which === undefined} OR NOT EXISTS (SELECT FROM pg_subscription_rel WHERE srrelid = pg_class.oid))`
  return rows.map(({ name }) => name)
}

/** Rows go as replication takes them: without what hangs on them, and without triggers. */
async function empty(transaction: Queryable, tables: readonly string[]): Promise<void> {
  await transaction`SET LOCAL session_replication_role = replica`
  for (const table of tables) await transaction.unsafe(`DELETE FROM ${table}`)
}

async function quote(sql: Sql, text: string): Promise<string> {
  const [row] = await sql<{ quoted: string }[]>`SELECT quote_literal(${text}) AS quoted`
  if (!row) throw new Error('a text was not quoted')
  return row.quoted
}

const UNDEFINED_TABLE = '42P01'

async function orBehind(statement: PromiseLike<unknown>): Promise<void> {
  try {
    await statement
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === UNDEFINED_TABLE)) throw error
    throw new DatabaseFault('behind_its_source', `What is copied is of a newer version than this one: ${error.message}.`)
  }
}
