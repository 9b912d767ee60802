import { z } from 'zod'
import { ticksMs } from '@/lib/clock'
import type { Sql } from '@/lib/db/connect'
import { overPostgres } from '@/lib/db/statements'
import type { Day } from '@/lib/domain/dates/day'
import { LIST_STEPS, type ListStep } from '@/lib/domain/lists/list-import'
import type { AskedList } from './assert-asker'
import { commitList, type Hear } from './commit-list'
import { isListRunning } from './list-lock'
import { type ListFailure, StepRefused } from './list-step-state'
import { prepareList, type ReadRows } from './prepare-list'
import { undoList } from './undo-list'

/** A step as the queue of jobs names it. */
export interface StepOrder extends AskedList {
  step: ListStep
}

const HEARD_EVERY_MS = 250

/**
 * Does a step of a list, and says meanwhile how far it is. Where it is refused, the list is where it was before, and
 * says why; where the record has changed since the list was looked at, it is laid beside the record anew. Answers null,
 * or why it was refused. What is thrown is a bug, and the list is where it was then too.
 */
export async function runListStep(
  sql: Sql,
  order: StepOrder,
  on: Day,
  read: ReadRows,
  onProgress?: Hear,
): Promise<ListFailure | null> {
  const { importId, step } = order
  const hear = listen(sql, importId, onProgress)
  try {
    if (step === 'prepare') await prepareList(sql, order, read, hear.hear)
    else if (step === 'commit') await commitList(sql, order, on, hear.hear)
    else await undoList(sql, order, on, hear.hear)
    return null
  } catch (error) {
    const failure = failureOf(error)
    const isBehind = failure === 'changed_since' && (await prepareAgain(sql, order, read, hear.hear))
    if (!isBehind) await stepBack(sql, importId, step, failure ?? 'failed')
    if (failure === null) throw error
    return failure
  } finally {
    await hear.end()
  }
}

async function prepareAgain(sql: Sql, order: StepOrder, read: ReadRows, hear: Hear): Promise<boolean> {
  try {
    await prepareList(sql, order, read, hear, 'changed_since')
    return true
  } catch (error) {
    if (error instanceof StepRefused) return false
    throw error
  }
}

const coded = z.object({ code: z.string() })
/** What Postgres breaks a step off by: it waited too long for others, or they and it for each other. */
const FAILURES: Readonly<Record<string, ListFailure>> = { '55P03': 'busy', '40P01': 'busy', '25006': 'read_only' }

function failureOf(error: unknown): ListFailure | null {
  if (error instanceof StepRefused) return error.failure
  const read = coded.safeParse(error)
  return read.success ? (FAILURES[read.data.code] ?? null) : null
}

async function stepBack(sql: Sql, importId: string, step: ListStep, failure: ListFailure): Promise<void> {
  // Somebody else does it, and says how it ends.
  if (failure === 'running' || (await isListRunning(overPostgres(sql), importId))) return
  const { during, back } = LIST_STEPS[step]
  await sql`
    UPDATE file.list_import SET state = ${back}, failure = ${failure}, heard_at = now()
    WHERE id = ${importId} AND state = ${during}`
}

/**
 * Writes how far a step is, on a connection of its own: what its transaction writes nobody sees before it ends. A word
 * of it that cannot be written is lost, and the step goes on.
 */
function listen(sql: Sql, importId: string, onProgress?: Hear) {
  let [heardAtMs, writing] = [-Infinity, Promise.resolve()]
  const hear: Hear = (step, done, total) => {
    onProgress?.(step, done, total)
    if (ticksMs() - heardAtMs < HEARD_EVERY_MS && step === 'publishing') return
    heardAtMs = ticksMs()
    writing = writing.then(async () => {
      await sql`
        UPDATE file.list_import SET step = ${step}, done = ${done}, total = ${total}, heard_at = now()
        WHERE id = ${importId} AND state IN ('preparing', 'committing', 'undoing')`
    }).catch(() => undefined)
  }
  return { hear, end: () => writing }
}
