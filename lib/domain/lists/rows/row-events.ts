import { cutText } from '../../cut-text'
import type { Day } from '../../dates/day'
import type { VagueDate } from '../../dates/day-span'
import { eventDefinitions } from '../../events/registry'
import type { Asking } from '../cells/cell-read'
import { byListDay, lastDayOf } from '../list-day'
import type { FaultReason, ListedEvent, WarningReason } from '../list-reading'
import type { Mapping } from '../mapping'
import { healthEvents, lawyerEvents, strikeEvents } from './care-events'
import { chargeEvents, contactEvents, sentenceEvents, statusEvents } from './case-events'
import { arrestEvents, deathEvents, releaseEvents } from './custody-events'
import { arrestsIn, dateOf, releasesIn, type Draft } from './draft-event'
import { hearingEvents } from './hearing-events'
import { placeEvents } from './place-events'
import type { RowFacts } from './row-facts'

/** As long as a note may be. */
const LONGEST_NOTE = 20_000

/** What the events of a row are dated and asked by. */
export interface RowContext {
  listDay: VagueDate | null
  answers: Mapping['answers']
  /** The clock's civil day. */
  on: Day
}

interface RowEvents {
  events: ListedEvent[]
  faults: FaultReason[]
  warnings: WarningReason[]
  asking: Asking[]
  /** The pattern that an event of the row waits for. */
  waitsFor: string | null
}

/** The events that a row says happened, as they would be proposed, and what has to be asked or looked at. */
export function eventsOf(facts: RowFacts, { listDay, answers, on }: RowContext): RowEvents {
  const parts = [
    arrestEvents(facts), placeEvents(facts, answers), chargeEvents(facts), sentenceEvents(facts), statusEvents(facts),
    contactEvents(facts, answers), releaseEvents(facts), deathEvents(facts), healthEvents(facts), strikeEvents(facts),
    hearingEvents(facts, answers, lastDayOf(listDay, on)), lawyerEvents(facts),
  ]
  const drafts = parts.flatMap((part) => part.drafts)
  const placed = drafts.map((draft) => putInDay(draft, listDay))
  const dated = placed.filter((one) => typeof one === 'object')
  // What lies ahead has not happened; that it was planned is another thing.
  const events = dated.filter(({ date, details }) => details['scheduled'] === true
    || (dateOf({ edtf: date }).earliest ?? on) <= on)
  const notes = notesOf(facts)
  return {
    events: notes === '' ? events : noteOnFirst(events, cutText(notes, LONGEST_NOTE), facts),
    faults: [...new Set(placed.filter((one) => typeof one === 'string'))],
    warnings: [
      ...parts.flatMap(({ warnings }) => warnings ?? []), ...warningsOf(facts),
      ...(events.length < dated.length ? ['date_ahead' as const] : []),
      ...(notes !== '' && events.length === 0 ? ['note_alone' as const] : []),
    ],
    asking: parts.flatMap(({ asking }) => asking ?? []),
    waitsFor: parts.find(({ waitsFor }) => typeof waitsFor === 'string')?.waitsFor ?? null,
  }
}

/** The event with its date; or that it needs the day of the list, which is not known, or says more than one may. */
function putInDay(draft: Draft, listDay: VagueDate | null): ListedEvent | 'no_list_day' | 'too_long' {
  const { slot, type, when, endDate = null, prisonId = null, details = {}, columns } = draft
  const isDated = typeof when !== 'string' && 'edtf' in when
  const date = typeof when === 'string' ? (listDay && (when === 'on' ? listDay.edtf : byListDay(listDay)))
    : isDated ? when.edtf : `..${when.by}`
  if (date === null) return 'no_list_day'
  // Each text fits, and several columns together may not.
  const read = eventDefinitions[type].details.safeParse(details)
  if (!read.success) return 'too_long'
  return {
    slot, type, date, typed: isDated && when.typed !== date ? when.typed : null,
    calendar: isDated ? when.calendar : 'gregorian', endDate, prisonId,
    details: read.data, note: null, columns,
  }
}

/** A lawyer who is named has no place of their own in the record: the name stands in the note, with its column. */
function notesOf(facts: RowFacts): string {
  const lawyers = facts.all('text', 'lawyer').map(({ column, text }) => `${column}: ${text}`)
  return [...facts.texts('note'), ...lawyers].join('\n')
}

function noteOnFirst(events: readonly ListedEvent[], note: string, facts: RowFacts): ListedEvent[] {
  const columns = facts.all('text', 'note', 'lawyer').map(({ column }) => column)
  return events.map((event, at) => (at === 0 ? { ...event, note, columns: [...event.columns, ...columns] } : event))
}

function warningsOf(facts: RowFacts): WarningReason[] {
  const [arrest, ...others] = arrestsIn(facts).map(dateOf)
  const start = arrest?.earliest ?? null
  if (start === null || others.length > 0) return []
  const isBefore = (dates: readonly { edtf: string }[]) =>
    dates.map(dateOf).some(({ latest }) => latest !== null && latest < start)
  return [
    ...(isBefore(releasesIn(facts)) ? ['release_before_arrest' as const] : []),
    ...(isBefore(facts.all('date', 'death_date')) ? ['death_before_arrest' as const] : []),
  ]
}
