import type { Viewer } from '@/lib/domain/permissions/viewer'
import type { Moment } from '@/lib/domain/tasks/task'
import { readInput } from '../read-input'
import { setTask, type SetTaskResult } from './set-task'
import { noteTaskInput, takeTaskInput, type NoteTask, type TakeTask } from './task-input'

/**
 * Takes a reason that fires today: until its end everybody sees who has it. Who comes second is told by whom it is
 * `taken`. `too_long` beyond 72 hours where the reason is critical, 720 otherwise. Throws a ZodError for input that no
 * form sends.
 */
export async function takeTask(viewer: Viewer, input: TakeTask, moment: Moment): Promise<SetTaskResult> {
  return setTask(viewer, { ...readInput(takeTaskInput, input), kind: 'take', eventId: null }, moment)
}

/** Says of a reason that it is known, with a note and an end; as {@link takeTask} otherwise. */
export async function acknowledgeTask(viewer: Viewer, input: NoteTask, moment: Moment): Promise<SetTaskResult> {
  return setTask(viewer, { ...readInput(noteTaskInput, input), kind: 'acknowledge', eventId: null }, moment)
}

/** Puts a reason off, for a reason that the note says; as {@link takeTask} otherwise. */
export async function snoozeTask(viewer: Viewer, input: NoteTask, moment: Moment): Promise<SetTaskResult> {
  return setTask(viewer, { ...readInput(noteTaskInput, input), kind: 'snooze', eventId: null }, moment)
}
