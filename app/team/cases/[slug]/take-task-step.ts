import { z } from 'zod'
import { orBusy } from '@/app/team/or-busy'
import { readForm } from '@/app/team/read-form'
import type { Viewer } from '@/lib/domain/permissions/viewer'
import type { Moment } from '@/lib/domain/tasks/task'
import { answerTask } from '@/lib/records/tasks/answer-task'
import { releaseTask, undoTask } from '@/lib/records/tasks/end-task'
import { acknowledgeTask, snoozeTask, takeTask } from '@/lib/records/tasks/hold-task'
import { standingCaseId } from '@/lib/team/case-file/standing-case-id'
import { recordTaskAction, recordTaskForm, type OwnAccount } from './record-task-action'
import { versionField } from '@/lib/domain/history/version-number'

const about = {
  case: z.uuid(),
  slug: z.string().regex(/^[a-z0-9-]{1,200}$/),
  rule: z.string().regex(/^[A-Z]\d{1,4}$/),
}
const hours = z.coerce.number().int().min(1).max(720)
const note = z.string().trim().max(2000)

const taskForm = z.discriminatedUnion('step', [
  z.strictObject({ ...about, step: z.literal('take'), hours }),
  z.strictObject({ ...about, step: z.enum(['acknowledge', 'snooze']), hours, note }),
  z.strictObject({ ...about, step: z.literal('answer'), event: z.uuid() }),
  z.strictObject({ ...about, step: z.literal('record'), ...recordTaskForm }),
  z.strictObject({ ...about, step: z.enum(['release', 'undo']), place: versionField }),
])
type Asked = z.output<typeof taskForm>

/** Where a step leads to, or the reason why it was not taken. */
export type TaskEnd = { to: string } | { reason: string }

/** Takes the step about a reason that a form asks for; `own` words the source of an action that the viewer tells of. */
export async function takeTaskStep(viewer: Viewer, form: unknown, moment: Moment, own: OwnAccount): Promise<TaskEnd> {
  const asked = readForm(taskForm, form)
  if (!asked) return { reason: 'other' }
  if ('note' in asked && asked.note === '') return { reason: 'note' }
  const caseId = await standingCaseId(viewer, asked.case)
  const result = await orBusy(() => run(viewer, { ...asked, case: caseId }, moment, own))
  return result.ok ? { to: `/team/cases/${asked.slug}` } : { reason: result.reason }
}

async function run(
  viewer: Viewer, asked: Asked, moment: Moment, own: OwnAccount,
): Promise<{ ok: true } | { ok: false; reason: string }> {
  const { case: caseId, rule } = asked
  switch (asked.step) {
    case 'take':
      return takeTask(viewer, { caseId, rule, hours: asked.hours }, moment)
    case 'acknowledge':
      return acknowledgeTask(viewer, { caseId, rule, hours: asked.hours, note: asked.note }, moment)
    case 'snooze':
      return snoozeTask(viewer, { caseId, rule, hours: asked.hours, note: asked.note }, moment)
    case 'answer':
      return answerTask(viewer, { caseId, rule, eventId: asked.event }, moment)
    case 'record':
      return recordTaskAction(viewer, { ...asked, caseId }, moment, own)
    case 'release':
      return releaseTask(viewer, { caseId, rule, place: asked.place }, moment)
    case 'undo':
      return undoTask(viewer, { caseId, rule, place: asked.place }, moment)
  }
}
