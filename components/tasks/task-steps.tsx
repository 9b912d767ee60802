import { useTranslations } from 'next-intl'
import { useMarks } from '@/components/ui/use-marks'
import type { CaseTask } from '@/lib/domain/tasks/case-task'
import { formatSpan } from '@/lib/i18n/format-span'
import type { TaskDesk } from './task-desk'
import { TaskForm } from './task-form'
import { useTaskFaults } from './use-task-faults'
import { useTaskFields } from './use-task-fields'

interface TaskStepsProps {
  rule: string
  isCritical: boolean
  task: CaseTask | undefined
  desk: TaskDesk
}

/** The keys of the steps. */
const KEYS = {
  take: 't', record: 'w', answer: undefined, acknowledge: 'a', snooze: 's', release: undefined, undo: 'u',
} as const

/** The steps that may be taken about a reason: what somebody else has is theirs, but for an answer. */
export function TaskSteps({ rule, isCritical, task, desk }: TaskStepsProps) {
  const [t, dates] = [useTranslations('team-tasks'), useTranslations('dates')]
  const { comma, isolate } = useMarks()
  const words = useTaskFaults()
  const fields = useTaskFields(isCritical, desk.today)
  const standing = task?.standing ?? null
  const isAnothers = standing?.kind === 'take' && !standing.isOwn
  const about = (step: string) => ({ case: desk.caseId, slug: desk.slug, rule, step })
  const ending = (step: string) => ({ ...about(step), place: String(task?.place ?? 0) })
  const shared = { send: desk.send, words }
  const onRecord = { name: 'event', label: t('label.event'), kind: 'choice', options: desk.actions.map(toOption) } as const
  const named = (step: 'take' | 'acknowledge' | 'snooze' | 'record' | 'answer' | 'release' | 'undo') =>
    ({ ...shared, title: t(`step.${step}`), submit: t(`yes.${step}`), shortcut: KEYS[step] })
  return (
    <div className="event-acts t1">
      {!isAnothers && <TaskForm {...named('take')} about={about('take')} fields={[fields.hours]} isFirst />}
      <TaskForm {...named('record')} about={about('record')} fields={fields.action} isFirst={isAnothers} />
      {desk.actions.length > 0 && <TaskForm {...named('answer')} about={about('answer')} fields={[onRecord]} />}
      {!isAnothers && (
        <TaskForm {...named('acknowledge')} about={about('acknowledge')} fields={[fields.note, fields.hours]} />
      )}
      {!isAnothers && <TaskForm {...named('snooze')} about={about('snooze')} fields={[fields.why, fields.hours]} />}
      {task?.mayEnd && <TaskForm {...named('release')} about={ending('release')} fields={[]} />}
      {task?.mayUndo && <TaskForm {...named('undo')} about={ending('undo')} fields={[]} />}
    </div>
  )

  function toOption({ id, date, said }: TaskDesk['actions'][number]) {
    return { value: id, label: [formatSpan(date, dates), ...said.map(isolate)].join(comma) }
  }
}
