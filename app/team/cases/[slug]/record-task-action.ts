import { z } from 'zod'
import { PROCEDURE_IDS } from '@/lib/domain/actions/procedures'
import { readFormDate } from '@/lib/domain/record-form/read-form-date'
import type { Viewer } from '@/lib/domain/permissions/viewer'
import type { Moment } from '@/lib/domain/tasks/task'
import { recordAnswer, recordOwnAnswer } from '@/lib/records/tasks/record-answer'
import { findOwnSource } from '@/lib/team/find-own-source'

const text = z.string().trim().max(300)

/** What is asked of an action that somebody took themselves. */
export const recordTaskForm = {
  kind: text, addressee: text, date: text, deadline: text,
  procedure: z.enum([...PROCEDURE_IDS, '']).default(''),
}

/** How a source is called that is a person of the team telling what they did, in the language of the account. */
export type OwnAccount = (alias: string) => string

type Said = z.output<z.ZodObject<typeof recordTaskForm>> & { caseId: string; rule: string }

/**
 * Records what the viewer did about a reason, with themselves as its source, and answers the reason by it. A field that
 * says nothing, or no date, is answered by its name. Who took the case to a procedure needs a consent to that.
 */
export async function recordTaskAction(
  viewer: Viewer, { caseId, rule, ...said }: Said, moment: Moment, own: OwnAccount,
): Promise<{ ok: true } | { ok: false; reason: string }> {
  if (said.kind === '') return { ok: false, reason: 'kind' }
  const { date, typed, calendar } = readFormDate({ date: said.date }, 'date', moment.on)
  if (!date) return { ok: false, reason: 'date' }
  const due = said.deadline === '' ? null : readFormDate({ deadline: said.deadline }, 'deadline', moment.on).date
  if (said.deadline !== '' && !due) return { ok: false, reason: 'deadline' }
  const details = {
    kind: said.kind, ...(said.procedure !== '' && { procedure: said.procedure }),
    ...(said.addressee !== '' && { addressee: said.addressee }), ...(due && { deadline: due.edtf }),
  }
  const action = { caseId, type: 'action' as const, date: date.edtf, typed, calendar, details }
  const account = { ...OF_A_PERSON, title: own(viewer.alias) }
  const known = await findOwnSource(viewer, account)
  return known === null
    ? recordOwnAnswer(viewer, rule, action, account, moment)
    : recordAnswer(viewer, rule, { ...action, sourceIds: [known] }, moment)
}

/** Somebody of the team is usually reliable, and never named. */
const OF_A_PERSON = {
  reliability: 'B', confidential: true, publisher: null, url: null, published: null, language: null,
} as const
