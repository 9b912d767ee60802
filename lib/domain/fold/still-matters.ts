import { addDays, type Day } from '../dates/day'
import { eventDefinitions } from '../events/registry'
import type { EventType } from '../events/event-types'
import type { DatedEvent } from './dated-event'
import { conditionOf } from './health-of'
import { precedes } from './order'
import { isQualifyingContact } from './silence-of'
import { tellsOfDeath } from './tells-of-death'

/** Types that matter through the state they lead to, and to no rule beside it. */
const IN_STATE_ONLY: readonly EventType[] = ['arrest', 'interrogation', 'sentence_served', 'status_report']

/**
 * The settled events that some rule may still ask for on a day or later: spans not over, or joined to one
 * that is not; the last contact of each kind; the last word on each health condition; all other types as they
 * are. `next` is the first day on which an event that is not settled may happen.
 */
export function stillMatters(
  events: readonly DatedEvent[], day: Day, next: Day | undefined,
): readonly DatedEvent[] {
  const isLasting = lastingSpans(events, day, next)
  return events.filter((event) => {
    const { type } = event.event
    // An unverified report of a death may change no state, and is a reason all the same.
    if (IN_STATE_ONLY.includes(type)) return tellsOfDeath(event)
    if (eventDefinitions[type].isSpan) return isLasting.has(event)
    if (type === 'contact') return isLastContact(event, events)
    return type !== 'health' || isLastWord(event, events)
  })
}

/** Spans that reach the day or what comes next, and those that run into them without a gap. */
function lastingSpans(events: readonly DatedEvent[], day: Day, next: Day | undefined): Set<DatedEvent> {
  const spans = events.filter(({ event }) => eventDefinitions[event.type].isSpan)
  const until = Math.min(day, next ?? day)
  const lasting = new Set(spans.filter(({ endLatest }) => addDays(endLatest, 1) >= until))
  for (const kept of lasting) {
    for (const span of spans) {
      const runsIn = span.event.type === kept.event.type && addDays(span.endLatest, 1) >= kept.earliest
      if (runsIn) lasting.add(span)
    }
  }
  return lasting
}

/** Whether no later contact that qualifies as much has surely happened since. */
function isLastContact(contact: DatedEvent, events: readonly DatedEvent[]): boolean {
  if (!isQualifyingContact(contact)) return false
  return !events.some(
    (other) =>
      isQualifyingContact(other) && other.countsFrom !== null && other.earliest > contact.latest &&
      (kindOf(contact) === 'other' || kindOf(other) === kindOf(contact)),
  )
}

function kindOf({ event }: DatedEvent): 'visit' | 'lawyer' | 'other' {
  const { channel } = event.details
  return channel === 'visit' || channel === 'lawyer' ? channel : 'other'
}

function isLastWord(concern: DatedEvent, events: readonly DatedEvent[]): boolean {
  return !events.some(
    (other) =>
      other.event.type === 'health' && conditionOf(other) === conditionOf(concern) && precedes(concern, other),
  )
}
