import type { KeptAnswer } from '@/components/keeping/kept-answer'
import type { Day } from '@/lib/domain/dates/day'
import { PRISON_EVENT_KINDS } from '@/lib/domain/fold/prison-event'
import type { Viewer } from '@/lib/domain/permissions/viewer'
import { readFormDate } from '@/lib/domain/record-form/read-form-date'
import { readFormSource } from '@/lib/domain/record-form/read-form-source'
import type { FormTexts } from '@/lib/domain/record-form/record-form'
import { AUDIENCES } from '@/lib/domain/vocabulary'
import { recordPrisonEvent } from '@/lib/records/prison-events/record-prison-event'
import type { RecordPrisonEventInput } from '@/lib/records/prison-events/record-prison-event-input'
import type { Result } from '@/lib/records/result'
import { keepForm } from '../keep-form'
import { findFormSources } from '../record/find-form-sources'
import { sourceIdOf } from '../record/source-id-of'
import { textsOf } from '../record/texts-of'

type Recorded = { ok: true; value: string } | { ok: false; answer: KeptAnswer }
type Said = Omit<RecordPrisonEventInput, 'sourceIds'>

/** Records the event at a prison that a form describes, with its source; answers the prison, or what is wrong. */
export async function recordHere(viewer: Viewer, form: unknown, on: Day): Promise<Recorded> {
  const texts = form instanceof FormData ? textsOf(form) : {}
  const found = await findFormSources(viewer, texts, on)
  if (texts.intent === 'find') return { ok: false, answer: { texts, faults: {}, reason: null, found } }
  const { said, source, faults } = readHere(texts, on)
  if (said === null || source === null) return { ok: false, answer: { texts, faults, reason: null, found } }
  const kept = await keepForm(form, async (): Promise<Result<string, string>> => {
    const named = await sourceIdOf(viewer, source)
    if (!named.ok) return named
    const recorded = await recordPrisonEvent(viewer, { ...said, sourceIds: [named.value] }, on)
    return recorded.ok ? { ok: true, value: said.prisonId } : recorded
  })
  return kept.ok ? kept : { ok: false, answer: { ...kept.answer, found } }
}

/** Faults of dates and sources are keys of the messages `record`. */
function readHere(texts: FormTexts, on: Day) {
  const kind = PRISON_EVENT_KINDS.find((one) => one === texts.kind)
  const start = readFormDate(texts, 'date', on)
  const isOver = texts.ongoing !== 'yes' && (texts.end ?? '').trim() !== ''
  const end = isOver ? readFormDate(texts, 'end', on) : null
  const { source, faults: unsourced } = readFormSource(texts, on)
  const faults = { ...(kind === undefined && { kind: 'error.type' }), ...start.faults, ...end?.faults, ...unsourced }
  if (kind === undefined || !start.date || (end && !end.date)) return { said: null, source, faults }
  const said: Said = {
    prisonId: texts.prisonId ?? '', kind, date: start.date.edtf, typed: start.typed, calendar: start.calendar,
    endDate: texts.ongoing === 'yes' ? '..' : (end?.date?.edtf ?? null),
    credibility: Number(texts.credibility ?? 3), audience: AUDIENCES.find((one) => one === texts.audience) ?? 'team',
    note: texts.note?.trim() || null, locator: texts['source.locator']?.trim() || null,
  }
  return { said, source, faults }
}
