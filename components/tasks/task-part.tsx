import { useTranslations } from 'next-intl'
import type { CaseTask } from '@/lib/domain/tasks/case-task'
import { TaskSteps } from './task-steps'
import type { TaskDesk } from './task-desk'
import { useTaskState } from './use-task-state'

interface TaskPartProps {
  rule: string
  isCritical: boolean
  task: CaseTask | undefined
  desk: TaskDesk
}

/** Who answers for a reason of a case, and what the viewer may do about it. */
export function TaskPart({ rule, isCritical, task, desk }: TaskPartProps) {
  const t = useTranslations('team-tasks')
  const stateOf = useTaskState(desk.timeZone)
  const standing = task?.standing ?? null
  return (
    <div className="task" data-row id={`task-${rule}`} data-state={standing?.kind ?? 'open'}>
      <p className="t2" aria-label={t('about', { rule })}>{stateOf(standing)}</p>
      {desk.mayAct && <TaskSteps rule={rule} isCritical={isCritical} task={task} desk={desk} />}
    </div>
  )
}
