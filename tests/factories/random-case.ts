import fc from 'fast-check'
import { addDays, dayOf, formatDay, type Day } from '@/lib/domain/dates/day'
import type { CaseEvent } from '@/lib/domain/events/case-event'
import { EVENT_TYPES, type EventType } from '@/lib/domain/events/event-types'
import { eventDefinitions } from '@/lib/domain/events/registry'
import { anEvent } from './an-event'

/** The first day of the small window in which random cases happen: short, so that readings can be enumerated. */
export const FIRST_DAY = dayOf(2021, 2, 20)
export const WINDOW_DAYS = 14

const day = (offset: number) => formatDay(addDays(FIRST_DAY, offset))

const offset = fc.integer({ min: 0, max: WINDOW_DAYS - 1 })

const interval = fc
  .tuple(offset, fc.integer({ min: 1, max: 3 }))
  .map(([from, wide]) => `${day(from)}/${day(from + wide)}`)

/** A date of every shape: exact, one of up to four days, on or before, on or after. */
const date = fc.oneof(
  { weight: 4, arbitrary: offset.map(day) },
  { weight: 4, arbitrary: interval },
  { weight: 1, arbitrary: offset.map((at) => `..${day(at)}`) },
  { weight: 1, arbitrary: offset.map((at) => `${day(at)}..`) },
)

const end = fc.oneof(fc.constant(undefined), fc.constant('..'), offset.map((at) => `..${day(at)}`), offset.map(day))

const prison = fc.constantFrom(null, 'north', 'south')

const details: Record<EventType, fc.Arbitrary<CaseEvent['details']>> = {
  arrest: fc.constant({}),
  detention_place: fc.constantFrom({}, { ward: '2' }),
  transfer: fc.constantFrom(
    {}, { kmFromFamily: 600 }, { destinationWithheld: true }, { familyNotified: false },
  ),
  charge: fc.constantFrom({ charges: [] }, { charges: [{ text: 'a' }] }, { charges: [{ text: 'b', capital: true }] }),
  hearing: fc.constantFrom({}, { scheduled: true }, { scheduled: true, outcome: 'adjourned' }),
  sentence: fc.constantFrom({ prisonMonths: 12 }, { prisonMonths: 1 }, { lashes: 10 }, { death: true }),
  sentence_change: fc.constantFrom(
    { outcome: 'upheld' }, { outcome: 'upheld', stage: 'final' }, { outcome: 'overturned' }, { outcome: 'pardoned' },
    { outcome: 'reduced', prisonMonths: 1 }, { outcome: 'commuted', prisonMonths: 24 },
  ),
  sentence_served: fc.constant({ prisonMonths: 6 }),
  solitary: fc.constant({}),
  interrogation: fc.constant({}),
  health: fc.constantFrom(
    { condition: 'a', severity: 'critical' }, { condition: 'a', resolved: true },
    { condition: 'b', severity: 'serious' },
  ),
  treatment: fc.constantFrom({ status: 'denied' }, { status: 'given' }, { status: 'needed' }),
  ill_treatment: fc.constantFrom(
    { kind: 'beating' }, { kind: 'other', sexual: true }, { kind: 'force_feeding' }, { kind: 'torture', examined: true },
  ),
  hunger_strike: fc.constantFrom({}, { dry: true }),
  contact: fc.constantFrom({ channel: 'phone' }, { channel: 'visit' }, { channel: 'rumour' }),
  access_denied: fc.constantFrom({ to: 'lawyer' }, { to: 'family' }),
  execution_notice: fc.constantFrom({}, { scheduledOn: day(WINDOW_DAYS) }, { movedForExecution: true }),
  release: fc.constantFrom({}, { kind: 'furlough' }, { kind: 'bail' }, { kind: 'furlough', returnDue: day(6) }),
  return: fc.constant({}),
  disappearance: fc.constantFrom({}, { custodyDenied: true }),
  death: fc.constantFrom({ cause: 'execution' }, {}),
  attribute: fc.constantFrom({ pregnant: true }, { withInfant: true }, { disability: true }),
  summons: fc.constantFrom({}, { dueOn: day(8) }, { dueOn: `${day(3)}/${day(6)}` }),
  deadline: fc.constantFrom({ on: day(7) }, { kind: 'appeal', on: `${day(9)}/${day(11)}` }),
  statement: fc.constant({ text: 'a' }),
  action: fc.constant({ kind: 'letter' }),
  status_report: fc.constantFrom(
    { status: 'detained' }, { status: 'imprisoned' }, { status: 'on_trial' }, { status: 'released' },
    { status: 'sentenced' }, { status: 'disappeared' }, { status: 'unknown' },
  ),
}

/** The types that matter most to custody and silence come most often. */
const type = fc.constantFrom<EventType>(
  'arrest', 'arrest', 'contact', 'contact', 'release', 'release', 'solitary', 'solitary', 'transfer', 'status_report',
  'sentence', 'return', 'disappearance', 'sentence_change', 'hearing', ...EVENT_TYPES,
)

/** The end as drawn, where the type lasts and the end is not before the start. */
function endFor(kind: EventType, start: string, text: string | undefined): string | undefined {
  if (!eventDefinitions[kind].isSpan || text === undefined || text === '..') {
    return eventDefinitions[kind].isSpan ? text : undefined
  }
  return text.slice(-10) < start.replace('..', '').slice(0, 10) ? undefined : text
}

function eventOf(kind: EventType, dates: fc.Arbitrary<string>, ends: fc.Arbitrary<string | undefined>) {
  return fc
    .record({
      date: dates, end: ends, prisonId: prison, details: details[kind],
      claimStatus: fc.constantFrom<CaseEvent['claimStatus']>('verified', 'verified', 'verified', 'proposed'),
      audience: fc.constantFrom<CaseEvent['audience']>('public', 'public', 'public', 'team'),
    })
    .map(({ date, end, ...rest }) => anEvent(kind, date, { end: endFor(kind, date, end), ...rest }))
}

/** An invented event anywhere in the window, of any type, as vague as dates can be. */
export const randomEvent: fc.Arbitrary<CaseEvent> = type.chain((kind) => eventOf(kind, date, end))

/** An invented event on one exact day; if it lasts, it is still going on. */
export const exactEvent: fc.Arbitrary<CaseEvent> = type.chain((kind) =>
  eventOf(kind, offset.map(day), fc.constant('..')),
)

/** An invented event of a single day, one of up to four. */
export const vagueEvent: fc.Arbitrary<CaseEvent> = type
  .filter((kind) => !eventDefinitions[kind].isSpan)
  .chain((kind) => eventOf(kind, interval, fc.constant(undefined)))

/** A case with a day to look at it on. */
export function caseAndDay(cases: fc.Arbitrary<CaseEvent[]>): fc.Arbitrary<{ events: CaseEvent[]; day: Day }> {
  return cases.chain((events) => fc.record({ events: fc.constant(events), day: dayNear(events) }))
}

/** A day in or around the window, aimed at the days where something may change. */
export function dayNear(events: readonly CaseEvent[]): fc.Arbitrary<Day> {
  const bounds = events.flatMap(({ date, endDate }) => {
    const ends = endDate === null || endDate === 'ongoing' ? [] : [endDate.earliest, endDate.latest]
    return [date.earliest, date.latest, ...ends]
  })
  const known = bounds.filter((bound) => bound !== null)
  const anywhere = fc.integer({ min: -3, max: WINDOW_DAYS + 12 }).map((at) => addDays(FIRST_DAY, at))
  if (known.length === 0) return anywhere
  const aimed = fc
    .tuple(fc.constantFrom(...known), fc.integer({ min: -1, max: 6 }))
    .map(([bound, by]) => addDays(bound, by))
  return fc.oneof({ weight: 3, arbitrary: aimed }, { weight: 1, arbitrary: anywhere })
}
