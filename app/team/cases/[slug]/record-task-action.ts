import { z } from 'zod'
import { sourceIdOf } from '@/app/team/record/source-id-of'
import { readFormDate } from '@/lib/domain/record-form/read-form-date'
import type { Viewer } from '@/lib/domain/permissions/viewer'
import type { Moment } from '@/lib/domain/tasks/task'
import { recordAnswer } from '@/lib/records/tasks/answer-task'

const text = z.string().trim().max(300)

/** What is asked of an action that somebody took themselves. */
export const recordTaskForm = { kind: text, addressee: text, date: text, deadline: text }

/** How a source is called that is a person of the team telling what they did, in the language of the account. */
export type OwnAccount = (alias: string) => string

type Said = Record<keyof typeof recordTaskForm, string> & { caseId: string; rule: string }

/**
 * Records what the viewer did about a reason, with themselves as its source, and answers the reason by it. A field that
 * says nothing, or no date, is answered by its name.
 */
export async function recordTaskAction(
  viewer: Viewer, { caseId, rule, ...said }: Said, moment: Moment, own: OwnAccount,
): Promise<{ ok: true } | { ok: false; reason: string }> {
  if (said.kind === '') return { ok: false, reason: 'kind' }
  const { date, typed, calendar } = readFormDate({ date: said.date }, 'date', moment.on)
  if (!date) return { ok: false, reason: 'date' }
  const due = said.deadline === '' ? null : readFormDate({ deadline: said.deadline }, 'deadline', moment.on).date
  if (said.deadline !== '' && !due) return { ok: false, reason: 'deadline' }
  const source = await sourceIdOf(viewer, { kind: 'new', source: { ...OF_A_PERSON, title: own(viewer.alias) } })
  if (!source.ok) return source
  const details = {
    kind: said.kind, ...(said.addressee !== '' && { addressee: said.addressee }), ...(due && { deadline: due.edtf }),
  }
  return recordAnswer(viewer, rule, {
    caseId, type: 'action', date: date.edtf, typed, calendar, details, sourceIds: [source.value],
  }, moment)
}

/** Somebody of the team is usually reliable, and never named. */
const OF_A_PERSON = {
  reliability: 'B', confidential: true, publisher: null, url: null, published: null, language: null,
} as const
