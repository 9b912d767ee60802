import type { Sql } from '@/lib/db/connect'
import type { Day } from '@/lib/domain/dates/day'
import { readKeys } from './keys'
import { lockCases } from './lock-cases'
import { holdPrisonEvents } from './prison-events/lock-prison-events'
import { publishPrisonEvents } from './prison-events/publish-prison-events'
import { deriveCases } from './publish-cases'
import { advanceRun, continueRun, type RecompileRun, type RecompileStep } from './recompile-run'
import { overPostgres, type Statements } from '@/lib/db/statements'
import { keepUntold, takeUntold } from './untold-changes'
import { writeChange } from './write-change'

/** How many cases, or events at prisons, one transaction derives. */
const BATCH = 300

const BEFORE_ALL = '00000000-0000-0000-0000-000000000000'

/** Who asks, the clock's civil day, and who wants to know how far it is. */
export interface RecompileOrder {
  actor: string
  on: Day
  onProgress?: (done: number, total: number) => void
  /** How many cases one transaction derives; {@link BATCH} unless told. */
  batch?: number
}

/**
 * A finished derivation of everything: its number, how many cases and events at prisons it took, and how many of both
 * an earlier call had done (0 unless resumed).
 */
export interface Recompiled {
  generation: number
  cases: number
  prisonEvents: number
  resumedAt: number
}

/**
 * Derives all cases anew from their events and the rules in force, and then publishes the events at prisons anew, each
 * in the order of their ids, a batch in a transaction: every case shows its old periods until its new ones are whole. A
 * call that is killed is taken up by the next one where it stopped; where the rules or the day have changed meanwhile
 * it begins again. What comes out the same stays untouched. What is taken back readers are told with its batch; that
 * cases are more or less urgent, of pages that many share, every ten seconds.
 */
export async function recompile(sql: Sql, order: RecompileOrder): Promise<Recompiled> {
  let first: RecompileRun | null = null
  for (;;) {
    const { run, taken } = await recompileStep(sql, order)
    // Another basis means another run: what an older one had done counts no more.
    if (first?.generation !== run.generation) first = run
    const { done: cases, prisonEvents, generation } = run
    if (taken === 0) return { generation, cases, prisonEvents, resumedAt: first.done + first.prisonEvents }
  }
}

/**
 * Takes the next batch of a derivation of everything, or begins one, in a transaction: answers the run as it was before
 * and how many cases and events at prisons this took. None: it is finished.
 */
export async function recompileStep(sql: Sql, order: RecompileOrder): Promise<{ run: RecompileRun; taken: number }> {
  const { run, step, total } = await sql.begin((transaction) => takeStep(overPostgres(transaction), order))
  const taken = step.cases.length + step.prisonEvents.length
  order.onProgress?.(run.done + run.prisonEvents + taken, total)
  return { run, taken }
}

async function takeStep(db: Statements, { actor, on, batch = BATCH }: RecompileOrder) {
  const run = await continueRun(db, actor, on)
  await holdPrisonEvents(db)
  const step = await findNext(db, run, batch)
  await lockCases(db, step.cases)
  const { urgent, calm } = await deriveCases(db, step.cases, { on, isOfAll: true })
  const there = await publishPrisonEvents(db, await readKeys(db), step.prisonEvents)
  await advanceRun(db, actor, run, step)
  await keepUntold(db, run.generation, calm)
  const isLast = step.cases.length + step.prisonEvents.length === 0
  await writeChange(db, new Set([...urgent, ...there, ...(await takeUntold(db, isLast ? 0 : undefined))]))
  return { run, step, total: await countAll(db) }
}

/** The next cases of a run; once there are none, the next events at prisons, what is published of one or not. */
async function findNext(db: Statements, run: RecompileRun, batch: number): Promise<RecompileStep> {
  const cases = run.lastPrisonEvent !== null ? [] : await db<{ id: string }>`
    SELECT id::text FROM file.case WHERE id > ${run.lastCase ?? BEFORE_ALL}::text::uuid ORDER BY id LIMIT ${batch}::int`
  if (cases.length > 0) return { cases: cases.map(({ id }) => id), prisonEvents: [] }
  const there = await db<{ id: string }>`
    SELECT id::text FROM (SELECT id FROM file.prison_event UNION SELECT id FROM open.prison_event) AS every
    WHERE id > ${run.lastPrisonEvent ?? BEFORE_ALL}::text::uuid ORDER BY every.id LIMIT ${batch}::int`
  return { cases: [], prisonEvents: there.map(({ id }) => id) }
}

async function countAll(db: Statements): Promise<number> {
  const [row] = await db<{ total: number }>`
    SELECT ((SELECT count(*) FROM file.case) + (SELECT count(*) FROM file.prison_event))::int AS total`
  return row?.total ?? 0
}
