import type { Day } from '../dates/day'
import { detailFieldsOf } from '../events/detail-fields'
import { detailsFromForm } from '../events/details-from-form'
import { EVENT_TYPES, type EventType } from '../events/event-types'
import { eventDefinitions } from '../events/registry'
import { AUDIENCES, type Credibility } from '../vocabulary'
import { readFormDate } from './read-form-date'
import { readFormSource } from './read-form-source'
import type { Faults, FormTexts, ReadForm, SaidInForm } from './record-form'

const CREDIBILITIES: readonly Credibility[] = [1, 2, 3, 4, 5, 6]
const PRESUMED_CREDIBILITY = 3

/** Reads the form that records an event, as people fill it in; `today` is the clock's day, for "yesterday". */
export function readRecordForm(texts: FormTexts, today: Day): ReadForm {
  const type = EVENT_TYPES.find((one) => one === texts.type)
  if (!type) return { ok: false, faults: { type: 'error.type' } }
  const when = readFormDate(texts, 'when', today)
  const end = readEnd(type, texts, today)
  const details = readDetails(type, texts, today)
  const source = readFormSource(texts, today)
  const faults: Faults = { ...when.faults, ...end.faults, ...details.faults, ...source.faults }
  if (Object.keys(faults).length > 0 || !when.date || !source.source) return { ok: false, faults }
  const said: SaidInForm = {
    type, date: when.date.edtf, typed: when.typed, calendar: when.calendar, endDate: end.edtf,
    details: details.details, source: source.source,
    prison: textOf(texts, 'prison'), fromPrison: type === 'transfer' ? textOf(texts, 'from') : null,
    credibility: CREDIBILITIES.find((one) => String(one) === texts.credibility) ?? PRESUMED_CREDIBILITY,
    audience: AUDIENCES.find((one) => one === texts.audience) ?? eventDefinitions[type].defaultAudience,
    locator: textOf(texts, 'locator'), note: textOf(texts, 'note'),
    overrideReason: textOf(texts, 'override') ?? undefined,
    confirmPublic: texts.confirmPublic === 'yes',
  }
  return { ok: true, said }
}

/** A text without the space around it; null where there is none. */
export function textOf(texts: FormTexts, name: string): string | null {
  return texts[name]?.trim() || null
}

function readEnd(type: EventType, texts: FormTexts, today: Day): { edtf: string | null; faults: Faults } {
  if (!eventDefinitions[type].isSpan) return { edtf: null, faults: {} }
  if (texts.ongoing === 'yes') return { edtf: '..', faults: {} }
  if (textOf(texts, 'end') === null) return { edtf: null, faults: {} }
  const { date, faults } = readFormDate(texts, 'end', today)
  return { edtf: date?.edtf ?? null, faults }
}

function readDetails(type: EventType, texts: FormTexts, today: Day) {
  const { details, unread } = detailsFromForm(detailFieldsOf(type), texts, today)
  const refused = eventDefinitions[type].details.safeParse(details).error?.issues ?? []
  const faults: Faults = Object.fromEntries([
    // An empty path: the event says nothing. It is said where the details begin.
    ...refused.map(({ path }) => [['detail', ...path.map(String)].join('.'), 'error.detail']),
    ...unread.map((name) => [name, 'error.detailDate']),
  ])
  return { details, faults }
}
