import { readTaskSteps } from '@/lib/db/read-task-steps'
import type { Statements } from '@/lib/db/statements'
import { foldTask } from '@/lib/domain/tasks/fold-task'
import type { Moment, StandingStep, Strength } from '@/lib/domain/tasks/task'
import { strengthIn, taskDays } from '@/lib/domain/tasks/task-days'
import { readFired } from './read-fired'
import type { TaskFile } from './write-standing'

/** A reason as it stands at a moment. */
export interface FoundTask extends TaskFile {
  /** How strongly the rule fires on the day, and on which events it rests; null where it does not. */
  fired: { strength: Strength; grounds: string[] } | null
  /** The step that stands at that moment. */
  standing: StandingStep | null
}

/** What is on record about a rule of a case at a moment; lock the case first. */
export async function readTaskFile(
  db: Statements, { caseId, rule }: { caseId: string; rule: string }, { on, at }: Moment,
): Promise<FoundTask> {
  const steps = (await readTaskSteps(db, caseId)).filter((step) => step.rule === rule)
  const periods = (await readFired(db, [caseId])).get(caseId) ?? []
  const now = periods.find(({ from, to }) => (from === null || from <= on) && (to === null || on < to))
  const strength = now ? strengthIn(now, rule) : null
  const grounds = now?.reasons.filter((one) => one.rule === rule).flatMap(({ events }) => events) ?? []
  const last = foldTask(steps)
  const days = last && taskDays(last, rule, periods)
  const stands = days !== null && (days.to === null || on < days.to) && last !== null && last.untilAt > at
  return {
    caseId, rule, steps, periods, fired: strength && { strength, grounds: [...new Set(grounds)] },
    standing: stands ? last : null,
  }
}
