import type { Day } from '@/lib/domain/dates/day'
import { PRISON_EVENT_KINDS, type PrisonEventKind } from '@/lib/domain/fold/prison-event'
import { readFormDate } from '@/lib/domain/record-form/read-form-date'
import { readFormSource } from '@/lib/domain/record-form/read-form-source'
import { readingDayOf } from '@/lib/domain/record-form/reading-day'
import type { Faults, FormTexts, SaidInForm } from '@/lib/domain/record-form/record-form'
import type { Resolved } from '@/lib/domain/record-form/to-changes'
import { AUDIENCES } from '@/lib/domain/vocabulary'

const CREDIBILITIES = [1, 2, 3, 4, 5, 6] as const

/** What a form says of an event at a prison; who says so may still be words. */
export interface SaidHere {
  kind: PrisonEventKind
  said: Omit<Resolved, 'sourceId' | 'prisonId' | 'fromPrisonId' | 'details'>
  source: SaidInForm['source']
}

/** Reads the form; its faults are keys of the messages `record`. An event that is edited keeps its kind. */
export function readHere(texts: FormTexts, today: Day): { ok: true; here: SaidHere } | { ok: false; faults: Faults } {
  const on = readingDayOf(texts, today)
  const kind = PRISON_EVENT_KINDS.find((one) => one === texts.kind)
  const start = readFormDate(texts, 'date', on)
  const isOver = texts.ongoing !== 'yes' && (texts.end ?? '').trim() !== ''
  const end = isOver ? readFormDate(texts, 'end', on) : null
  const { source, faults: unsourced } = readFormSource(texts, on)
  const faults = { ...(kind === undefined && { kind: 'error.type' }), ...start.faults, ...end?.faults, ...unsourced }
  if (kind === undefined || !start.date || (end && !end.date) || source === null) return { ok: false, faults }
  const said = {
    date: start.date.edtf, typed: start.typed, calendar: start.calendar,
    endDate: texts.ongoing === 'yes' ? '..' : (end?.date?.edtf ?? null),
    credibility: CREDIBILITIES.find((one) => String(one) === texts.credibility) ?? 3,
    audience: AUDIENCES.find((one) => one === texts.audience) ?? 'team',
    note: texts.note?.trim() || null, locator: texts.locator?.trim() || null,
  }
  return { ok: true, here: { kind, said, source } }
}
