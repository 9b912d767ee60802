import { ZodError } from 'zod'
import type { RecordAnswer, ShownConflict } from '@/components/record/record-answer'
import type { Day } from '@/lib/domain/dates/day'
import type { Viewer } from '@/lib/domain/permissions/viewer'
import type { FormTexts } from '@/lib/domain/record-form/record-form'
import { editEvent, type EditEventResult } from '@/lib/records/edit-event'
import { recordEvent, type RecordEventResult } from '@/lib/records/record-event'
import { answerForm } from './answer-form'
import { type NotNow, orBusy } from '../or-busy'
import { findSubject } from './find-subject'
import { resolveForm } from './resolve-form'
import { sayConflict } from './say-conflict'
import { sourceIdOf } from './source-id-of'
import { toEditInput, toRecordInput } from './to-input'

/** Saves a form as a proposed event, or as an edit of one; what stands in the way is answered with what was typed. */
export async function saveRecord(viewer: Viewer, texts: FormTexts, on: Day): Promise<RecordAnswer> {
  const subject = await findSubject(viewer, texts, on)
  if (!subject) return answerForm(texts, { outcome: 'refused', reason: texts.event ? 'unknown_event' : 'unknown_case' })
  const form = await resolveForm(viewer, texts, on)
  if (!form.ok) return answerForm(texts, { outcome: 'refused', faults: form.faults })
  try {
    const source = await sourceIdOf(viewer, form.said.source)
    if (!source.ok) return answerForm(texts, { outcome: 'refused', reason: source.reason })
    // From now on the source is one on record: sent again, it is not described again.
    const known = { ...texts, source: source.value }
    const { event, row } = subject
    const result = await orBusy<RecordEventResult | EditEventResult>(() => event
      ? editEvent(viewer, toEditInput(event, form.said, source.value, texts), on)
      : recordEvent(viewer, toRecordInput(row.id, form.said, source.value, texts), on))
    const isContested = !result.ok && result.reason === 'conflict' && event !== null
    return answerResult(known, result, isContested ? await sayConflict(viewer, event.type, result) : [])
  } catch (error) {
    if (!(error instanceof ZodError)) throw error
    return answerForm(texts, { outcome: 'refused', faults: faultsOf(error) })
  }
}

type Saved = RecordEventResult | EditEventResult | NotNow

function answerResult(texts: FormTexts, result: Saved, conflicts: ShownConflict[]): RecordAnswer {
  if (result.ok) return answerForm(texts, { outcome: 'saved' })
  switch (result.reason) {
    case 'chronology':
      return answerForm(texts, {
        outcome: 'refused', reason: 'chronology', warnings: result.warnings.map(({ code }) => code),
      })
    case 'confirm_public':
      return answerForm(texts, { outcome: 'refused', reason: 'confirm_public', question: result.question })
    case 'conflict':
      // Sent once more, it stands over what is shown here; what the others made of the other fields stays.
      return answerForm({ ...texts, seen: String(result.version) }, { outcome: 'refused', reason: 'conflict', conflicts })
    default:
      return answerForm(texts, { outcome: 'refused', reason: result.reason })
  }
}

function faultsOf(error: ZodError): Record<string, string> {
  return Object.fromEntries(error.issues.map(({ path }) => [path.map(String).join('.'), 'error.detail']))
}
