import type { Sql } from '@/lib/db/connect'
import { overPostgres, type Statements } from '@/lib/db/statements'
import type { ListReading } from '@/lib/domain/lists/list-reading'
import type { Mapping } from '@/lib/domain/lists/mapping'
import { readKeys } from '../keys'
import { type AskedList, assertAsker } from './assert-asker'
import type { Hear } from './commit-list'
import { type LaidPerson, layBeside } from './lay-beside'
import { lockList } from './list-lock'
import { groundOf } from './list-rows'
import { type ListFailure, readSteppingList, StepRefused } from './list-step-state'
import { countPeople, decisionsIn, digestMarks, readStaged, stagePeople } from './stage-people'

/** Reads the file of a list by its mapping, with what the record knows. */
export type ReadRows = (db: Statements, bytes: Uint8Array, mapping: Mapping) => Promise<ListReading | null>

/**
 * Reads a list and lays it beside the record, for somebody to look at; what was decided of its people stays decided.
 * The record does not change, and nothing of it is locked. `failure` is what the page says of why it was read again.
 * Throws {@link StepRefused} where it cannot be read, or something is still asked.
 */
export async function prepareList(
  sql: Sql,
  asked: AskedList,
  read: ReadRows,
  hear: Hear,
  failure: ListFailure | null = null,
): Promise<void> {
  const { importId } = asked
  await sql.begin(async (transaction) => {
    const db = overPostgres(transaction)
    if (!(await lockList(db, importId))) throw new StepRefused('running')
    await assertAsker(db, asked)
    const list = await readSteppingList(db, importId)
    if (!list || list.mapping === null || !['preparing', 'committing'].includes(list.state)) {
      throw new StepRefused('not_open')
    }
    hear('reading', 0, 0)
    const rows = (await readWhole(db, importId, list.mapping, read)).rows
    hear('comparing', 0, rows.length)
    const [keys, staged] = [await readKeys(db), await readStaged(db, importId)]
    const ground = groundOf(keys, list.mapping)
    if (ground.source === null && !(await hasSource(db, ground.sourceId))) throw new StepRefused('unknown_source')
    const people = await layBeside(db, keys, ground, rows, decisionsIn(staged))
    hear('writing', 0, rows.length)
    await stagePeople(db, importId, people, staged)
    await noteReady(db, importId, people, failure)
  })
}

async function readWhole(db: Statements, importId: string, mapping: Mapping, read: ReadRows): Promise<ListReading> {
  const [row] = await db<{ file: string | null }>`
    SELECT encode(file, 'base64') AS file FROM file.list_import WHERE id = ${importId}::text::uuid`
  if (!row || row.file === null) throw new StepRefused('not_open')
  const reading = await read(db, Buffer.from(row.file, 'base64'), mapping)
  if (reading === null) throw new StepRefused('unreadable')
  if (reading.faults.length > 0) throw new StepRefused('list_faults')
  if (reading.questions.some(({ answer }) => answer === null)) throw new StepRefused('questions')
  return reading
}

async function hasSource(db: Statements, sourceId: string): Promise<boolean> {
  return (await db`SELECT id FROM file.source WHERE id = ${sourceId}`).length > 0
}

/** Says of a list that it lies beside the record as these people do. */
export async function noteReady(
  db: Statements,
  importId: string,
  people: readonly LaidPerson[],
  failure: ListFailure | null,
): Promise<void> {
  await db`
    UPDATE file.list_import SET state = 'ready', failure = ${failure}, preview_digest = ${digestMarks(people)},
      counts = ${JSON.stringify(countPeople(people))}::text::jsonb, heard_at = now()
    WHERE id = ${importId}::text::uuid`
}
