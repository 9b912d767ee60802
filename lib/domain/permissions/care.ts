import type { EventType } from '../events/event-types'
import type { Audience } from '../vocabulary'

/** What stands before an event can be public: nothing, a plain question, or two reviewers with recorded consent. */
export type Care = 'none' | 'ask' | 'two_reviewers'

const ASKED: readonly EventType[] = ['contact', 'ill_treatment', 'health', 'treatment', 'attribute']

/** The care that an event needs (design, section 4): it follows from its type, and from whether it is sexual. */
export function careFor(event: { type: EventType; details: Readonly<Record<string, unknown>> }): Care {
  if (event.type === 'ill_treatment' && event.details['sexual'] === true) return 'two_reviewers'
  return ASKED.includes(event.type) ? 'ask' : 'none'
}

/** What is asked before an event becomes public (also a message key); null where nothing is. */
export type PublicQuestion = 'publish_day_alone' | 'publish_sensitive' | 'publish_with_second_reviewer'

/**
 * The question that a move to an audience raises, where the event was not public before. A contact is published with
 * its day alone, without who and how: that is what is asked of it.
 */
export function questionBefore(
  event: { type: EventType; details: Readonly<Record<string, unknown>> },
  to: Audience,
): PublicQuestion | null {
  const care = careFor(event)
  if (to !== 'public' || care === 'none') return null
  if (care === 'two_reviewers') return 'publish_with_second_reviewer'
  return event.type === 'contact' ? 'publish_day_alone' : 'publish_sensitive'
}

/** The audience that counts for an event: what needs two reviewers stays with the team until both have confirmed it. */
export function publishableAudience(
  event: { type: EventType; details: Readonly<Record<string, unknown>>; audience: Audience },
  isConfirmed: boolean,
): Audience {
  const isWaiting = event.audience === 'public' && careFor(event) === 'two_reviewers' && !isConfirmed
  return isWaiting ? 'team' : event.audience
}
