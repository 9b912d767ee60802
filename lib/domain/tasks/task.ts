import type { Day } from '../dates/day'
import type { PeriodReason } from '../periods/period'
import type { Status } from '../vocabulary'

/** What somebody says of a reason, until an end: they have it, know of it, put it off, or answered it by an action. */
export const TASK_STATES = ['take', 'acknowledge', 'snooze', 'answer'] as const
export type TaskState = (typeof TASK_STATES)[number]

/** What gives a task back, and what takes the last step back. */
export type StepKind = TaskState | 'release' | 'undo'

/** How strongly a rule fires on a day: its highest level, and the highest that is certain, 0 to 4 as {@link rankOf}. */
export interface Strength {
  level: number
  certain: number
}

/** One step about a rule of a case, as it was written. `place` counts the steps of that rule and case from 1. */
export interface TaskStep {
  place: number
  kind: StepKind
  actor: string
  at: Date
  /** The civil day of the step. */
  on: Day
  /** As the rule fired on that day; null for steps that have no end. */
  strength: Strength | null
  /** Events that the reason rested on. */
  grounds: readonly string[]
  untilAt: Date | null
  note: string | null
  eventId: string | null
  /** The action that answered was retracted since. */
  isVoid: boolean
  /** The place of the step that an `undo` takes back. */
  undoes: number | null
}

/** A step that may stand: it has an end. */
export type StandingStep = TaskStep & { kind: TaskState; strength: Strength; untilAt: Date }

/** What tasks ask of a period: its days `[from, to)`, and what fires in it. */
export interface FiredPeriod {
  from: Day | null
  to: Day | null
  status: Status
  reasons: readonly Pick<PeriodReason, 'rule' | 'level' | 'certainty' | 'events'>[]
}

/** Days `[from, to)`; without an end where `to` is null. */
export interface TaskDays {
  from: Day
  to: Day | null
}

/** The civil day and the instant of the clock. */
export interface Moment {
  on: Day
  at: Date
}
