import type { TaskState } from './task'

/** A reason of a case, for whoever looks at it at a moment. */
export interface CaseTask {
  rule: string
  /** How many steps there are: an end of the task names it. */
  place: number
  /** What stands; null where the reason is open. */
  standing: TaskStanding | null
  /** Whether the viewer may take the last step back. */
  mayUndo: boolean
  /** Whether the viewer may give back what stands. */
  mayEnd: boolean
}

/** What somebody said of a reason, and until when it stands. */
export interface TaskStanding {
  kind: TaskState
  /** The alias of whoever said it; empty where the account is gone. */
  by: string
  isOwn: boolean
  untilAt: Date
  note: string | null
}

/** The same in short, for a line of the board. */
export interface TaskMark {
  rule: string
  kind: TaskState
  by: string
}
