import { roleMay, type Action } from '../permissions/permissions'
import type { Viewer } from '../permissions/viewer'
import { effectiveSteps } from './fold-task'
import type { StandingStep, TaskState, TaskStep } from './task'

/** What a step needs of a role. */
export const NEEDED = {
  take: 'task.take', acknowledge: 'task.snooze', snooze: 'task.snooze', answer: 'task.take',
} as const satisfies Record<TaskState, Action>

/**
 * Whether a step must wait for who has the task: an answer never does, because what was done was done. `standing` is
 * the step that stands at that moment.
 */
export function isHeldByAnother(kind: TaskState, standing: StandingStep | null, accountId: string): boolean {
  return kind !== 'answer' && standing?.kind === 'take' && standing.actor !== accountId
}

/** The step that a viewer may take back: the last that counts, if it is theirs; a reviewer takes back anybody's. */
export function stepToUndo(viewer: Viewer, steps: readonly TaskStep[]): TaskStep | null {
  const last = effectiveSteps(steps).at(-1)
  return last && isOwn(viewer, last) ? last : null
}

/** Whether a step is the viewer's own, or they may end anybody's. */
export function isOwn({ accountId, role }: Viewer, step: TaskStep): boolean {
  return step.actor === accountId || roleMay(role, 'task.release')
}
