import type { CaseLine, MissingItem } from '@/lib/domain/contract/case-page'
import type { TaskMark } from '@/lib/domain/tasks/case-task'

/** A line of the board as it is shown. */
export interface BoardLine extends CaseLine {
  owners: string[]
  isMine: boolean
  /** Events that wait for a reviewer. */
  waiting: number
  /** What somebody said of its reasons. */
  tasks: readonly TaskMark[]
  /** What is not on record, where the queue asks for that. */
  missing?: MissingItem[]
}
