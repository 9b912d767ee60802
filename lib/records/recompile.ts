import type { Sql } from '@/lib/db/connect'
import type { Day } from '@/lib/domain/dates/day'
import { lockCases } from './lock-cases'
import { publishCases } from './publish-cases'
import { advanceRun, continueRun, type RecompileRun } from './recompile-run'
import { overPostgres, type Statements } from '@/lib/db/statements'
import { writeChange } from './write-change'

/** How many cases one transaction derives. */
const BATCH = 300

/** Who asks, the clock's civil day, and who wants to know how far it is. */
export interface RecompileOrder {
  actor: string
  on: Day
  onProgress?: (done: number, total: number) => void
  /** How many cases one transaction derives; {@link BATCH} unless told. */
  batch?: number
}

/** A finished derivation of all cases: its number, and at which case of it this call began (0 unless resumed). */
export interface Recompiled {
  generation: number
  cases: number
  resumedAt: number
}

/**
 * Derives all cases anew from their events and the rules in force, in the order of their ids, a batch in a
 * transaction: every case shows its old periods until its new ones are whole. A call that is killed is taken up by
 * the next one where it stopped; where the rules or the day have changed meanwhile it begins again. What comes out the
 * same stays untouched.
 */
export async function recompile(sql: Sql, order: RecompileOrder): Promise<Recompiled> {
  let first: RecompileRun | null = null
  for (;;) {
    const step = await sql.begin((transaction) => takeStep(overPostgres(transaction), order))
    // Another basis means another run: what an older one had done counts no more.
    if (first?.generation !== step.run.generation) first = step.run
    order.onProgress?.(step.run.done + step.taken, step.total)
    if (step.taken === 0) return { generation: first.generation, cases: step.run.done, resumedAt: first.done }
  }
}

async function takeStep(db: Statements, { actor, on, batch = BATCH }: RecompileOrder) {
  const run = await continueRun(db, actor, on)
  const rows = await db<{ id: string; total: number }>`
    SELECT id::text, (SELECT count(*)::int FROM file.case) AS total FROM file.case
    WHERE id > coalesce(${run.lastCase}::text::uuid, '00000000-0000-0000-0000-000000000000')
    ORDER BY id LIMIT ${batch}::int`
  const caseIds = rows.map((row) => row.id)
  await lockCases(db, caseIds)
  const tags = await publishCases(db, caseIds, on)
  await advanceRun(db, actor, run, caseIds)
  await writeChange(db, tags)
  return { run, taken: caseIds.length, total: rows[0]?.total ?? run.done }
}
