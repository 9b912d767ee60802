import type { Day } from '@/lib/domain/dates/day'
import type { Decided, Standing, Taken } from '@/lib/domain/history/steps'
import { roleMay, type Action } from '@/lib/domain/permissions/permissions'
import type { Viewer } from '@/lib/domain/permissions/viewer'
import { readInput } from '../read-input'
import type { Result } from '../result'
import { addVersion, type Step, type WrittenVersion } from './add-version'
import { inEventTransaction, type EventTransaction } from './in-event-transaction'
import { notedInput, type NotedInput } from './step-input'

/** A step that leaves the content of an event as it is: what a role needs for it, and what it makes of the event. */
export interface StepPlan<Reason extends string> {
  needs: Action
  /** As the audit log calls it, without what it was done to. */
  name: string
  decide: (now: Standing, taken: Taken) => Decided<Reason>
}

export type StepResult<Reason extends string> = Result<WrittenVersion, Reason | 'not_allowed' | 'unknown_event'>

/** What somebody sends for a step, if their role may take it. Throws a ZodError for input that no form sends. */
function readTaken(viewer: Viewer, input: NotedInput, needs: Action): (Taken & { eventId: string }) | null {
  if (!roleMay(viewer.role, needs)) return null
  const mayDispute = roleMay(viewer.role, 'event.dispute')
  return { ...readInput(notedInput, input), accountId: viewer.accountId, mayDispute }
}

type Done = { ok: true; value: WrittenVersion } | { ok: false }

/** Where a step is taken: what holds the event meanwhile, and how its next version is written. */
export interface StepGround<Transaction> {
  /** As the audit log calls such an event. */
  subject: 'event' | 'prison_event'
  hold: <Result extends Done>(
    viewer: Viewer, eventId: string, on: Day, change: (transaction: Transaction) => Promise<Result>,
  ) => Promise<Result | { ok: false; reason: 'unknown_event' }>
  add: (
    transaction: Transaction, viewer: Viewer, step: Step, told: { action: string; fields: readonly string[] },
  ) => Promise<WrittenVersion>
}

/** An event of a case. */
export const IN_CASE: StepGround<EventTransaction> = { subject: 'event', hold: inEventTransaction, add: addVersion }

/** Takes a step upon an event, in one transaction with everything that follows from it. */
export async function takeStep<Reason extends string, Transaction extends { current: Standing }>(
  { subject, hold, add }: StepGround<Transaction>,
  viewer: Viewer,
  input: NotedInput,
  on: Day,
  { needs, name, decide }: StepPlan<Reason>,
): Promise<StepResult<Reason>> {
  const taken = readTaken(viewer, input, needs)
  if (taken === null) return { ok: false, reason: 'not_allowed' }
  return hold<StepResult<Reason>>(viewer, taken.eventId, on, async (transaction) => {
    const decided = decide(transaction.current, taken)
    if (!decided.ok) return decided
    const told = { action: `${subject}.${name}`, fields: decided.fields }
    return { ok: true, value: await add(transaction, viewer, decided.step, told) }
  })
}
