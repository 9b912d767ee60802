import { writeAudit } from '@/lib/db/audit'
import { roleMay } from '@/lib/domain/permissions/permissions'
import type { Viewer } from '@/lib/domain/permissions/viewer'
import { isOwn, stepToUndo } from '@/lib/domain/tasks/may-step'
import type { Moment } from '@/lib/domain/tasks/task'
import { inTransaction } from '../in-transaction'
import { readInput } from '../read-input'
import type { Result } from '../result'
import { readTaskFile, type FoundTask } from './read-task-file'
import { endTaskInput, type EndTask } from './task-input'
import { writeStep, type NewStep } from './write-step'

export type EndTaskReason = 'not_allowed' | 'stale_step' | 'not_yours' | 'nothing_stands'
export type EndTaskResult = Result<Record<string, never>, EndTaskReason>

const BARE = { strength: null, grounds: [], untilAt: null, note: null, eventId: null, undoes: null }

/**
 * Gives a reason back before its end, so that it is open again: whoever took the step, or a reviewer. `stale_step`
 * where somebody took another step since. Throws a ZodError for input that no form sends.
 */
export async function releaseTask(viewer: Viewer, input: EndTask, moment: Moment): Promise<EndTaskResult> {
  return endTask(viewer, input, moment, ({ standing }) => {
    if (standing === null) return 'nothing_stands'
    return isOwn(viewer, standing) ? { kind: 'release' } : 'not_yours'
  })
}

/**
 * Takes the last step back, whatever it was: what stood before stands again, if its end has not come. An action that
 * answered stays on record. Reasons as those of {@link releaseTask}.
 */
export async function undoTask(viewer: Viewer, input: EndTask, moment: Moment): Promise<EndTaskResult> {
  return endTask(viewer, input, moment, ({ steps }) => {
    const undone = stepToUndo(viewer, steps)
    return undone ? { kind: 'undo', undoes: undone.place } : 'not_yours'
  })
}

type Decide = (file: FoundTask) => Pick<NewStep, 'kind'> & Partial<Pick<NewStep, 'undoes'>> | EndTaskReason

async function endTask(viewer: Viewer, input: EndTask, moment: Moment, decide: Decide): Promise<EndTaskResult> {
  const { place, ...about } = readInput(endTaskInput, input)
  if (!roleMay(viewer.role, 'task.take')) return { ok: false, reason: 'not_allowed' }
  return inTransaction<EndTaskResult>([about.caseId], async ({ db }) => {
    const file = await readTaskFile(db, about, moment)
    if (file.steps.length !== place) return { ok: false, reason: 'stale_step' }
    const decided = decide(file)
    if (typeof decided === 'string') return { ok: false, reason: decided }
    const step = { ...BARE, ...decided, actor: viewer.accountId, at: moment.at, on: moment.on }
    await writeAudit(db, [await writeStep(db, file, step)])
    return { ok: true, value: {} }
  })
}
