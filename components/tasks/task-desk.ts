import type { SendKept } from '@/components/keeping/kept-answer'
import type { Span } from '@/lib/domain/contract/span'
import type { Day } from '@/lib/domain/dates/day'
import type { CaseTask } from '@/lib/domain/tasks/case-task'

/** What the steps about the reasons of one case have in common. */
export interface TaskDesk {
  caseId: string
  slug: string
  tasks: readonly CaseTask[]
  /** Actions on record that may answer a reason. */
  actions: readonly { id: string; date: Span; said: readonly string[] }[]
  /** Whether the viewer may take steps, on the day shown. */
  mayAct: boolean
  today: Day
  timeZone: string
  send: SendKept
}
