import type { Day } from '../dates/day'
import { addMonths } from '../dates/months'
import type { Level } from '../vocabulary'
import { type Procedure, type ProcedureId, PROCEDURES } from './procedures'

/** Days between which something lies; null is open. */
interface OpenBounds {
  earliest: Day | null
  latest: Day | null
}

/** Why a procedure is open: a reason that holds on the day, and the days of the events that it rests on. */
export interface ProcedureGround {
  rule: string
  level: Level
  since: OpenBounds
}

/** What was submitted, and when. */
export interface Submission {
  procedure: ProcedureId
  done: OpenBounds
}

/** `perhaps_closed`: the last day has passed in some readings of the dates, and not in all. */
export type ProcedureState = 'open' | 'perhaps_closed' | 'closed'

/** A procedure that a case could be taken to, and was not. */
export interface OpenProcedure {
  id: ProcedureId
  rule: string
  /** The last day on which it takes the case, as bounds; null where no day closes it. */
  closesOn: OpenBounds | null
  state: ProcedureState
  reply: Procedure['reply']
}

/**
 * The procedures that the reasons of a case open on a day and to which nothing was submitted since those reasons began,
 * in the order of the list. A vague date gives the bounds of the closing day; a last day is one on which it still takes
 * the case.
 */
export function openProceduresOn(
  grounds: readonly ProcedureGround[], submissions: readonly Submission[], on: Day,
): OpenProcedure[] {
  return PROCEDURES.flatMap((procedure): OpenProcedure[] => {
    const ground = grounds.find(({ rule, level }) =>
      procedure.rules.includes(rule) && (!procedure.needsCritical || level === 'critical'))
    if (!ground || submissions.some((one) => one.procedure === procedure.id && isSince(one, ground))) return []
    const closesOn = closingOf(procedure, ground.since)
    return [{ id: procedure.id, rule: ground.rule, closesOn, state: stateOf(closesOn, on), reply: procedure.reply }]
  })
}

function closingOf({ closesAfterMonths: months }: Procedure, { earliest, latest }: OpenBounds): OpenBounds | null {
  if (months === null || (earliest === null && latest === null)) return null
  return {
    earliest: earliest === null ? null : addMonths(earliest, months),
    latest: latest === null ? null : addMonths(latest, months),
  }
}

function stateOf(closesOn: OpenBounds | null, on: Day): ProcedureState {
  if (closesOn === null) return 'open'
  if (closesOn.latest !== null && on > closesOn.latest) return 'closed'
  return closesOn.earliest !== null && on <= closesOn.earliest ? 'open' : 'perhaps_closed'
}

/** Something of an earlier disappearance was submitted about that one. */
function isSince({ done }: Submission, { since }: ProcedureGround): boolean {
  return since.earliest === null || done.latest === null || done.latest >= since.earliest
}
