import { addDays, type Day } from '../dates/day'
import { eventDefinitions } from '../events/registry'
import type { EventType } from '../events/event-types'
import type { DatedEvent } from './dated-event'
import { conditionOf } from './health-of'
import { precedes } from './order'
import { isQualifyingContact } from './silence-of'
import { tellsOfDeath } from './tells-of-death'

/** Types that matter through the state they lead to, and to no rule beside it. */
const IN_STATE_ONLY: readonly EventType[] = [
  'arrest', 'interrogation', 'sentence_served', 'status_report', 'statement', 'action',
]

/** The events of each type that may have happened by a day and that some rule may still ask for. */
export type LiveEvents = Map<EventType, readonly DatedEvent[]>

/** Takes up an event that may have happened by now, where some rule asks for its type. */
export function addLive(live: LiveEvents, event: DatedEvent): void {
  const { type } = event.event
  // An unverified report of a death may change no state, and is a reason all the same.
  if (!IN_STATE_ONLY.includes(type) || tellsOfDeath(event)) live.set(type, [...(live.get(type) ?? []), event])
}

/**
 * Drops the events of a type that no rule can ask for on a day or later: spans that are over and joined to none that
 * is not, contacts after which another has surely come, and health events that are not the last word.
 */
export function dropDead(live: LiveEvents, type: EventType, day: Day): void {
  const events = live.get(type)
  if (!events || events.length === 0) return
  const kept = stillLive(type, events, day)
  if (kept.length < events.length) live.set(type, kept)
}

function stillLive(type: EventType, events: readonly DatedEvent[], day: Day): readonly DatedEvent[] {
  if (eventDefinitions[type].isSpan) return lastingSpans(events, day)
  if (type === 'contact') return events.filter((contact) => isLastContact(contact, events, day))
  return type === 'health' ? events.filter((concern) => isLastWord(concern, events, day)) : events
}

/** Spans that reach the day, and those that run into them without a gap. */
function lastingSpans(spans: readonly DatedEvent[], day: Day): readonly DatedEvent[] {
  const lasting = new Set(spans.filter(({ endLatest }) => addDays(endLatest, 1) >= day))
  for (const kept of lasting) {
    for (const span of spans) if (addDays(span.endLatest, 1) >= kept.earliest) lasting.add(span)
  }
  return lasting.size < spans.length ? spans.filter((span) => lasting.has(span)) : spans
}

/** Whether no later contact that qualifies as much has surely happened since. */
function isLastContact(contact: DatedEvent, events: readonly DatedEvent[], day: Day): boolean {
  if (!isQualifyingContact(contact)) return false
  return !events.some(
    (other) =>
      other.latest <= day && other.countsFrom !== null && other.earliest > contact.latest &&
      isQualifyingContact(other) && (kindOf(contact) === 'other' || kindOf(other) === kindOf(contact)),
  )
}

function kindOf({ event }: DatedEvent): 'visit' | 'lawyer' | 'other' {
  const { channel } = event.details
  return channel === 'visit' || channel === 'lawyer' ? channel : 'other'
}

function isLastWord(concern: DatedEvent, events: readonly DatedEvent[], day: Day): boolean {
  return !events.some(
    (other) => other.latest <= day && conditionOf(other) === conditionOf(concern) && precedes(concern, other),
  )
}
