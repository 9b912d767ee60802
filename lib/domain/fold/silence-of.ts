import type { Day } from '../dates/day'
import type { Bounds } from '../dates/day-span'
import { isC3OrBetter } from '../grade'
import type { EventType } from '../events/event-types'
import type { Silence } from '../periods/period'
import { isInCustody } from './case-state'
import { isCertainBy, isPossibleBy, NEVER, type DatedEvent } from './dated-event'
import type { World } from './world'

/** The contacts that end a silence: verified, graded C3 or better, neither a rumour nor an official statement. */
export function isQualifyingContact({ event }: DatedEvent): boolean {
  const { channel } = event.details
  return (
    event.type === 'contact' && event.claimStatus === 'verified' && isC3OrBetter(event) &&
    channel !== 'rumour' && channel !== 'official'
  )
}

/** The qualifying contacts of the present custody in one world, with the day counts that they allow. */
export interface ContactsInCustody {
  /** In every reading, in some reading: each counted from the later of contact and start of custody. */
  certain: DatedEvent[]
  possible: DatedEvent[]
  /** From when silence counts where a contact has happened; null where none may have. */
  sinceContact: Bounds | null
  /** The start of the present custody; null where it is not known. */
  sinceStart: Bounds | null
}

/**
 * What the record says of contact in the present custody of a world, for a day: of every one that qualifies. Of
 * events of another type likewise, where that is asked.
 */
export function contactsInCustody(
  world: World, day: Day, qualifies: (event: DatedEvent) => boolean = isQualifyingContact, type: EventType = 'contact',
): ContactsInCustody {
  const { startedBy, closedBy } = world.state
  const limit = startedBy ?? closedBy
  const certain: DatedEvent[] = []
  const possible: DatedEvent[] = []
  for (const event of world.of(type)) {
    if (!isPossibleBy(event, day) || (limit && event.latest < limit.earliest) || !qualifies(event)) continue
    possible.push(event)
    if (isCertainBy(event, day) && (!limit || event.earliest >= limit.latest)) certain.push(event)
  }
  return {
    certain,
    possible,
    sinceContact: possible.length > 0 ? sinceLast(possible, certain, limit) : null,
    sinceStart: startedBy && { earliest: startedBy.countsFrom, latest: startedBy.latest },
  }
}

/** Both bounds are the later of contact and start; with no certain contact, the earliest that may have been. */
function sinceLast(possible: DatedEvent[], certain: DatedEvent[], limit: DatedEvent | null): Bounds {
  const isSure = certain.length > 0
  let picked: Day | null = null
  let isOpen = false
  for (const contact of isSure ? certain : possible) {
    const from = laterOf(contact.countsFrom, limit?.countsFrom ?? null)
    if (from === null) isOpen = true
    else if (picked === null || (isSure ? from > picked : from < picked)) picked = from
  }
  let latest = limit?.latest ?? possible[0]?.latest ?? NEVER
  for (const contact of possible) if (contact.latest > latest) latest = contact.latest
  return { earliest: isOpen && !isSure ? null : picked, latest }
}

function laterOf(a: Day | null, b: Day | null): Day | null {
  if (a === null || b === null) return a ?? b
  return a > b ? a : b
}

/**
 * The silence on a day over all worlds: it needs custody in every one, spans them all, says `contact` only
 * if each has one, and is null where neither a contact nor the start of custody is known.
 */
export function silenceOn(worlds: readonly World[], day: Day): Silence | null {
  let all: Silence | null = null
  for (const world of worlds) {
    const one = isInCustody(world.state) ? silenceIn(world, day) : null
    if (!one) return null
    all = all ? spanBoth(all, one) : one
  }
  return all
}

function spanBoth(a: Silence, b: Silence): Silence {
  const isOpen = a.from.earliest === null || b.from.earliest === null
  return {
    from: {
      earliest: isOpen ? null : (Math.min(Number(a.from.earliest), Number(b.from.earliest)) as Day),
      latest: Math.max(a.from.latest, b.from.latest) as Day,
    },
    since: a.since === 'contact' && b.since === 'contact' ? 'contact' : 'arrest',
  }
}

function silenceIn(world: World, day: Day): Silence | null {
  const { certain, sinceContact, sinceStart } = contactsInCustody(world, day)
  if (certain.length > 0 && sinceContact) return { from: sinceContact, since: 'contact' }
  if (!sinceStart) return null
  const latest = Math.max(sinceStart.latest, sinceContact?.latest ?? -Infinity) as Day
  return { from: { earliest: sinceStart.earliest, latest }, since: 'arrest' }
}
