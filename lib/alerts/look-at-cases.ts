import { z } from 'zod'
import type { Queryable, Sql } from '@/lib/db/connect'
import { certainLevels, compareSeen, foresee, type Seen, seenSchema, type Transition } from '@/lib/domain/alerts/compare-seen'
import { addDays, formatDay, parseDay, type Day } from '@/lib/domain/dates/day'
import { LEVELS, type Picture } from '@/lib/domain/vocabulary'
import { DUE_TOGETHER } from '@/lib/records/watch-cases'
import { isDeriving } from '@/lib/records/rules/is-deriving'
import { alertOf } from './alert-of'
import { dropAlerts } from './drop-alerts'
import { endAlerts } from './end-alerts'

/** Cases that are looked at in one transaction. */
const AT_ONCE = 200
/** A number of our own, so that of several jobs processes one looks at a time. */
const LOCK = 7_180_002

/** The clock's civil day and instant. */
export interface Now {
  on: Day
  at: Date
}

/** A transition of one picture of a case. */
export interface CaseTransition extends Transition {
  caseId: string
  picture: Picture
}

const fired = z.array(z.object({
  rule: z.string(), level: z.enum(LEVELS), certainty: z.enum(['certain', 'possible']),
})).nullable()

const lookedSchema = z.object({
  caseId: z.string(), picture: z.enum(['team', 'public']), seen: seenSchema.nullable(), reasons: fired, soon: fired,
  next: z.string().transform((text) => parseDay(text)).nullable(),
})
type Looked = z.infer<typeof lookedSchema>

/**
 * Looks at cases that were derived anew, or whose next period has come: what is told of their reasons follows, in the
 * same transaction, so that each change is told once, whatever kills this process. Answers how many cases; call again
 * where it was any. Cases that have nothing to tell are never read, and those that a change of rules moves once all
 * follow it: so each subscription hears of them together.
 */
export async function lookAtCases(sql: Sql, now: Now): Promise<number> {
  return sql.begin(async (transaction) => {
    const [lock] = await transaction<{ isOurs: boolean }[]>`SELECT pg_try_advisory_xact_lock(${LOCK}) AS "isOurs"`
    if (!lock?.isOurs) return 0
    const due = await findDue(transaction, now.on)
    if (due.length === 0) return 0
    // A statement of its own, so that it sees whatever was committed before the rows were locked.
    const looked = await readCases(transaction, due, now.on)
    const gone = looked.filter(({ reasons }) => reasons === null)
    await dropAlerts(transaction, gone)
    const transitions = looked.flatMap(transitionsOf)
    await endAlerts(transaction, transitions.filter(({ kind }) => kind === 'fall'), now)
    await alertOf(transaction, transitions.filter(({ kind }) => kind !== 'fall'), now)
    await noteSeen(transaction, looked, now.on)
    return due.length
  })
}

interface Due {
  caseId: string
  picture: string
}

async function findDue(sql: Queryable, on: Day): Promise<readonly Due[]> {
  const find = (isDue: ReturnType<typeof sql>) => sql<Due[]>`
    SELECT case_id AS "caseId", picture FROM file.alert_watch WHERE ${isDue}
    ORDER BY due_on, case_id LIMIT ${AT_ONCE} FOR UPDATE SKIP LOCKED`
  const due = await find(sql`due_on <= ${formatDay(on)}::date`)
  if (due.length > 0 || await isDeriving(sql)) return due
  return find(sql`due_on = ${DUE_TOGETHER}::text::date`)
}

async function readCases(
  sql: Queryable, due: readonly Due[], on: Day,
): Promise<Looked[]> {
  const [day, tomorrow] = [formatDay(on), formatDay(addDays(on, 1))]
  const rows = await sql`
    SELECT w.case_id AS "caseId", w.picture, w.seen, p.reasons, upper(p.valid)::text AS next, soon.reasons AS soon
    FROM jsonb_to_recordset(${JSON.stringify(due)}::text::jsonb) AS one ("caseId" uuid, picture text)
    JOIN file.alert_watch w ON w.case_id = one."caseId" AND w.picture = one.picture
    LEFT JOIN file.period p ON p.case_id = w.case_id AND p.picture = w.picture AND p.valid @> ${day}::date
    LEFT JOIN file.period soon ON soon.case_id = w.case_id AND soon.picture = w.picture
      AND soon.valid @> ${tomorrow}::date AND upper(p.valid) = ${tomorrow}::date`
  return rows.map((row) => lookedSchema.parse(row))
}

/** What was never seen is taken as it is. */
function transitionsOf({ caseId, picture, seen, reasons, soon }: Looked): CaseTransition[] {
  if (seen === null || reasons === null) return []
  const now = compareSeen(seen, certainLevels(reasons))
  return [...now.transitions, ...(soon === null ? [] : foresee(now.seen, certainLevels(soon)))]
    .map((transition) => ({ ...transition, caseId, picture }))
}

function seenNow({ seen, reasons }: Looked): Seen {
  return reasons === null ? {} : compareSeen(seen ?? {}, certainLevels(reasons)).seen
}

/** The day before the next period, and once that is here the day on which it begins; never where there is none. */
function dueOn({ next, reasons }: Looked, on: Day): string {
  if (next === null || reasons === null) return 'infinity'
  return formatDay(next - 1 > on ? addDays(next, -1) : next)
}

async function noteSeen(sql: Queryable, looked: readonly Looked[], on: Day): Promise<void> {
  const rows = looked.map((one) => {
    return { caseId: one.caseId, picture: one.picture, due: dueOn(one, on), seen: seenNow(one) }
  })
  await sql`
    UPDATE file.alert_watch w SET due_on = one.due, seen = one.seen
    FROM jsonb_to_recordset(${JSON.stringify(rows)}::text::jsonb)
      AS one ("caseId" uuid, picture text, due date, seen jsonb)
    WHERE w.case_id = one."caseId" AND w.picture = one.picture`
}
