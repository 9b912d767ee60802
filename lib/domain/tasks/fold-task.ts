import type { StandingStep, TaskStep } from './task'

/**
 * The steps about a rule of a case that count, in their order: what was taken back is gone, and so is the taking back,
 * and what an action answered that was retracted since.
 */
export function effectiveSteps(steps: readonly TaskStep[]): TaskStep[] {
  const undone = new Set(steps.map(({ undoes }) => undoes))
  return steps.filter(({ kind, place, isVoid }) => kind !== 'undo' && !undone.has(place) && !isVoid)
}

/** The step that stands if nothing has ended it: the last that counts, unless it gave the task back. */
export function foldTask(steps: readonly TaskStep[]): StandingStep | null {
  const last = effectiveSteps(steps).at(-1)
  return last && mayStand(last) ? last : null
}

function mayStand(step: TaskStep): step is StandingStep {
  return step.untilAt !== null && step.strength !== null
}
