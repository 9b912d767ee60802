import type { Day } from '../dates/day'
import type { Bounds } from '../dates/day-span'
import type { Certainty } from './certainty'
import type { DatedEvent } from './dated-event'
import { contactsInCustody } from './silence-of'
import type { World } from './world'

/** Since when nobody has heard of a person, with what says so. */
export interface Unheard {
  holds: Certainty
  from: Bounds
  events: DatedEvent[]
}

/**
 * Since when no qualifying contact is on record in the present custody of a world: since the last one, else
 * since the start of custody. Null where neither is known; possible where only a possible contact is. What counts
 * as hearing of the person may be given.
 */
export function unheardIn(world: World, day: Day, heard = contactsInCustody(world, day)): Unheard | null {
  const { certain, possible, sinceContact, sinceStart } = heard
  const { startedBy } = world.state
  if (certain.length > 0 && sinceContact) return { holds: 'certain', from: sinceContact, events: possible }
  if (sinceStart && startedBy) {
    const latest = Math.max(sinceStart.latest, sinceContact?.latest ?? -Infinity) as Day
    return { holds: 'certain', from: { earliest: sinceStart.earliest, latest }, events: [startedBy, ...possible] }
  }
  return sinceContact && { holds: 'possible', from: sinceContact, events: possible }
}
