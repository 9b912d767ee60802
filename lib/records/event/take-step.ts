import type { Day } from '@/lib/domain/dates/day'
import type { Decided, Standing, Taken } from '@/lib/domain/history/steps'
import { roleMay, type Action } from '@/lib/domain/permissions/permissions'
import type { Viewer } from '@/lib/domain/permissions/viewer'
import { readInput } from '../read-input'
import type { Result } from '../result'
import { addVersion, type WrittenVersion } from './add-version'
import { inEventTransaction } from './in-event-transaction'
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
export function readTaken(viewer: Viewer, input: NotedInput, needs: Action): (Taken & { eventId: string }) | null {
  if (!roleMay(viewer.role, needs)) return null
  const mayDispute = roleMay(viewer.role, 'event.dispute')
  return { ...readInput(notedInput, input), accountId: viewer.accountId, mayDispute }
}

/** Takes a step upon an event of a case, in one transaction with everything that follows from it. */
export async function takeStep<Reason extends string>(
  viewer: Viewer,
  input: NotedInput,
  on: Day,
  { needs, name, decide }: StepPlan<Reason>,
): Promise<StepResult<Reason>> {
  const taken = readTaken(viewer, input, needs)
  if (taken === null) return { ok: false, reason: 'not_allowed' }
  return inEventTransaction<StepResult<Reason>>(viewer, taken.eventId, on, async (transaction) => {
    const decided = decide(transaction.current, taken)
    if (!decided.ok) return decided
    const told = { action: `event.${name}`, fields: decided.fields }
    return { ok: true, value: await addVersion(transaction, viewer, decided.step, told) }
  })
}
