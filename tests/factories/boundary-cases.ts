import type { CaseEvent } from '@/lib/domain/events/case-event'
import type { CaseRecord } from '@/lib/domain/periods/case-folds'
import { aPrisonEvent } from './a-prison-event'
import { anEvent, vague } from './an-event'

/** The least that makes a rule of the table fire, counted from or towards one date. */
export interface BoundaryCase {
  /** The case, where the date that the rule counts from or towards is the one given; invented. */
  at: (date: string) => CaseEvent[]
  background?: (date: string) => Partial<CaseRecord>
  /** Days ahead of the date, instead of days since it. */
  isAhead?: true
  firstDay?: 1
  /** The same case without the one thing that the rule must know. */
  unknown: (date: string) => CaseEvent[]
  /** That thing where the background holds it, and the case without it still has the rest. */
  unknownBackground?: Partial<CaseRecord>
}

const arrest = (date = '2021-01-01') => anEvent('arrest', date, { prisonId: 'north' })
const call = (date: string) => anEvent('contact', date)
const visit = (date: string) => anEvent('contact', date, { details: { channel: 'visit' } })
const seenHeld = (date: string) => anEvent('status_report', date, { details: { status: 'detained' } })
const on = (type: CaseEvent['type'], date: string, details: CaseEvent['details'] = {}) => anEvent(type, date, { details })
const from = (type: CaseEvent['type'], date: string, details: CaseEvent['details'] = {}) =>
  anEvent(type, date, { end: '..', details })
const ill = (severity?: string, date = '2021-01-02') =>
  on('health', date, { condition: 'heart', ...(severity && { severity }) })
const denied = (date: string) => from('treatment', date, { status: 'denied' })
const moved = (date: string, details: CaseEvent['details'] = {}) =>
  anEvent('transfer', date, { prisonId: 'south', details })
const born = (date: string) => () => ({ birthDate: vague(date) })

/** One for each rule of the table that has an evaluator. */
export const boundaryCases: Readonly<Record<string, BoundaryCase>> = {
  U01: { at: (date) => [arrest(), call(date)], unknown: () => [arrest()] },
  U02: { at: (date) => [arrest(date)], unknown: (date) => [seenHeld(date)] },
  U03: { at: (date) => [arrest(), on('disappearance', date)], unknown: (date) => [arrest(), on('transfer', date)] },
  U04: {
    at: () => [arrest(), call('2021-01-09')], background: (date) => ({ prisonEvents: [aPrisonEvent(date)] }),
    unknown: () => [anEvent('status_report', '2021-01-02', { prisonId: 'north', details: { status: 'detained' } })],
  },
  U05: { at: (date) => [arrest(), from('solitary', date)], firstDay: 1, unknown: () => [arrest()] },
  U06: {
    at: (date) => [arrest(), from('solitary', date)], background: born('2010'), firstDay: 1,
    unknown: (date) => [arrest(), from('solitary', date)], unknownBackground: {},
  },
  U07: {
    at: (date) => [arrest(), denied('2021-01-02'), ill('critical', date)],
    unknown: (date) => [arrest(), denied('2021-01-02'), ill(undefined, date)],
  },
  U08: {
    at: (date) => [arrest(), ill('serious'), denied(date)], firstDay: 1, unknown: () => [arrest(), ill('serious')],
  },
  U09: { at: (date) => [arrest(), from('hunger_strike', date)], firstDay: 1, unknown: () => [arrest()] },
  U10: {
    at: (date) => [arrest(), from('hunger_strike', date, { dry: true })], firstDay: 1,
    unknown: (date) => [arrest(), from('hunger_strike', date)],
  },
  U11: {
    at: (date) => [arrest(), on('ill_treatment', date, { kind: 'force_feeding' })],
    unknown: (date) => [arrest(), on('ill_treatment', date, { kind: 'other' })],
  },
  U12: {
    at: (date) => [arrest(), on('charge', date, { charges: [{ text: 'a', capital: true }] })],
    unknown: (date) => [arrest(), on('charge', date, { charges: [{ text: 'a' }] })],
  },
  U13: {
    at: (date) => [arrest(), on('sentence', date, { lashes: 74 })],
    unknown: (date) => [arrest(), on('sentence', date, { prisonMonths: 1 })],
  },
  U14: {
    // Arrested and sentenced on one day, 31 days before the last one.
    at: () => [arrest('2020-12-11'), on('sentence', '2020-12-11', { prisonMonths: 1 })],
    unknown: () => [seenHeld('2020-12-11'), on('sentence', '2020-12-11', { prisonMonths: 1 })],
  },
  U15: {
    at: (date) => [arrest('2020-12-01'), on('deadline', '2020-12-05', { kind: 'appeal', on: date })], isAhead: true,
    unknown: () => [arrest('2020-12-01'), on('hearing', '2021-01-10')],
  },
  U16: {
    at: (date) => [arrest(), moved(date, { familyNotified: false })], unknown: (date) => [arrest(), moved(date)],
  },
  U17: {
    at: (date) => [arrest(), moved(date, { kmFromFamily: 301 }), visit(date)],
    unknown: (date) => [arrest(), moved(date), visit(date)],
  },
  U18: {
    at: (date) => [arrest(date), call('2021-01-12')], background: born('2010'),
    unknown: (date) => [arrest(date)], unknownBackground: {},
  },
  U19: {
    at: (date) => [arrest(date)], background: born('1950'), unknown: (date) => [arrest(date)], unknownBackground: {},
  },
  U20: {
    at: (date) => [arrest(), on('ill_treatment', date, { kind: 'beating' })],
    unknown: (date) => [arrest(), anEvent('ill_treatment', date, { details: { kind: 'beating' }, credibility: 6 })],
  },
  U21: {
    at: (date) => [arrest(), from('access_denied', date, { to: 'lawyer' })],
    unknown: (date) => [arrest(), from('access_denied', date, { to: 'family' })],
  },
  U22: { at: (date) => [arrest(date), on('charge', '2021-01-20', { charges: [] })], unknown: (date) => [arrest(date)] },
  U23: {
    at: (date) => [arrest('2020-12-01'), on('release', '2020-12-20', { kind: 'furlough', returnDue: date })],
    isAhead: true, unknown: () => [arrest('2020-12-01'), on('release', '2020-12-20', { kind: 'furlough' })],
  },
  U24: {
    at: (date) => [arrest(), anEvent('death', date, { claimStatus: 'proposed' })],
    unknown: (date) => [arrest(), anEvent('status_report', date, { claimStatus: 'proposed', details: { status: 'unknown' } })],
  },
}
