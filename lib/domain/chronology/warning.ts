import { eventDefinitions } from '../events/registry'
import type { EventType } from '../events/event-types'
import { isHeld, parseStatus } from '../vocabulary'
import { isScheduled, type DatedEvent } from '../fold/dated-event'

/** Codes of warnings, also message keys. */
export const WARNING_CODES = [
  'span_ends_before_it_starts', 'release_before_custody', 'arrest_while_held', 'transfer_from_elsewhere',
  'contact_after_death', 'event_after_death', 'custody_after_release', 'hearing_after_release',
] as const

/** Events of a case that cannot all be as they are recorded. */
export interface Warning {
  code: (typeof WARNING_CODES)[number]
  /** Ids of the events: first the one to look at, then the one that it does not fit. */
  events: string[]
}

/** Finds the warnings of one kind among the events of a case, which come in the order of their days. */
export type ChronologyCheck = (events: readonly DatedEvent[]) => Warning[]

/** A warning of an event that does not fit another. */
export function warn(code: Warning['code'], ...events: readonly DatedEvent[]): Warning {
  return { code, events: events.map(({ event }) => event.id) }
}

/** Whether one day surely lies before another; what may be the same day is in order. */
export function isDaysBefore(a: DatedEvent, b: DatedEvent): boolean {
  return a.latest < b.earliest
}

/** Whether in some reading an event lies between two others, their own days included. */
export function mayBeBetween(one: DatedEvent, a: DatedEvent, b: DatedEvent): boolean {
  return one !== a && one !== b && one.latest >= a.earliest && one.earliest <= b.latest
}

/** Whether an event is of one of the types. */
export function isOf({ event }: DatedEvent, types: readonly EventType[]): boolean {
  return types.includes(event.type)
}

/** Whether an event shows the person held on its day: contacts that are no contact with the person do not. */
export function showsCustody(dated: DatedEvent): boolean {
  const { type, details } = dated.event
  if (type === 'contact') return details.channel !== 'rumour' && details.channel !== 'official'
  return eventDefinitions[type].presupposesCustody || type === 'disappearance' || reportsHeld(dated)
}

/** Whether an event is a report that the person is held. */
export function reportsHeld({ event }: DatedEvent): boolean {
  const status = event.type === 'status_report' ? parseStatus(event.details.status) : undefined
  return status !== undefined && isHeld(status)
}

/** Whether an event is a hearing that was held. */
export function isHearingHeld(dated: DatedEvent): boolean {
  return dated.event.type === 'hearing' && !isScheduled(dated)
}
