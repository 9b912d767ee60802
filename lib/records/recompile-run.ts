import { createHash } from 'node:crypto'
import { formatDay, type Day } from '@/lib/domain/dates/day'
import { writeAudit } from '@/lib/db/audit'
import { canonicalJson } from './canonical-json'
import { digestOf, readKeys } from './keys'
import { readRulesInForce } from '@/lib/db/read-rules'
import type { Statements } from '@/lib/db/statements'

/**
 * A derivation of everything that is not finished: how many cases are done and then how many events at prisons, and the
 * last of each, in the order of ids.
 */
export interface RecompileRun {
  generation: number
  done: number
  lastCase: string | null
  prisonEvents: number
  lastPrisonEvent: string | null
}

/** What a step of a run took: the next cases, once there are none the next events at prisons, and then nothing. */
export interface RecompileStep {
  cases: readonly string[]
  prisonEvents: readonly string[]
}

/**
 * What a derivation of all cases rests on beside the cases: the clock's day and what levels hang on in the rules in
 * force, as a digest.
 */
async function readBasis(db: Statements, on: Day): Promise<string> {
  const rules = await readRulesInForce(db)
  const looked = rules.map(({ id, tiers, settings, public: isPublic }) => ({ id, tiers, settings, isPublic }))
  const basis = canonicalJson([formatDay(on), looked])
  return createHash('sha256').update(basis).digest('hex')
}

/**
 * The run to go on with: the last one if it is not finished and still rests on the same day and rules, else a new one,
 * which is audited. Holds off any other run until the transaction ends.
 */
export async function continueRun(db: Statements, actor: string, on: Day): Promise<RecompileRun> {
  await db`SELECT true AS locked FROM pg_advisory_xact_lock(86730, 7)`
  const basis = await readBasis(db, on)
  const [open] = await db<RecompileRun>`
    SELECT generation, done, last_case::text AS "lastCase", prison_events AS "prisonEvents",
      last_prison_event::text AS "lastPrisonEvent"
    FROM file.recompile
    WHERE finished_at IS NULL AND basis = ${basis}::text
      AND generation = (SELECT max(generation) FROM file.recompile)`
  return open ?? startRun(db, actor, basis)
}

async function startRun(db: Statements, actor: string, basis: string): Promise<RecompileRun> {
  const [run] = await db<RecompileRun>`
    INSERT INTO file.recompile (actor, basis) VALUES (${actor}::text, ${basis}::text)
    RETURNING generation, done, last_case::text AS "lastCase", prison_events AS "prisonEvents",
      last_prison_event::text AS "lastPrisonEvent"`
  if (!run) throw new Error('the recompilation was given no number')
  await auditRun(db, actor, run, 'recompile.start', basis)
  return run
}

/** Notes how far a run has come; where a step took nothing it is finished, which is audited. */
export async function advanceRun(
  db: Statements,
  actor: string,
  run: RecompileRun,
  { cases, prisonEvents }: RecompileStep,
): Promise<void> {
  if (cases.length + prisonEvents.length === 0) {
    await db`UPDATE file.recompile SET finished_at = now() WHERE generation = ${run.generation}::int`
    await auditRun(db, actor, run, 'recompile.finish', [run.done, run.prisonEvents])
    return
  }
  await db`
    UPDATE file.recompile SET done = done + ${cases.length}::int,
      last_case = coalesce(${cases.at(-1) ?? null}::text::uuid, last_case),
      prison_events = prison_events + ${prisonEvents.length}::int,
      last_prison_event = coalesce(${prisonEvents.at(-1) ?? null}::text::uuid, last_prison_event)
    WHERE generation = ${run.generation}::int`
}

async function auditRun(db: Statements, actor: string, run: RecompileRun, action: string, content: unknown) {
  const digest = digestOf(await readKeys(db), content)
  const subjectId = String(run.generation)
  await writeAudit(db, [{ actor, action, subjectKind: 'recompile', subjectId, fields: [], digest }])
}
