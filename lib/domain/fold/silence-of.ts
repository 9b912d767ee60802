import type { Day } from '../dates/day'
import type { Bounds } from '../dates/day-span'
import { isC3OrBetter } from '../grade'
import type { EventType } from '../events/event-types'
import type { Silence } from '../periods/period'
import { isInCustody } from './case-state'
import { isCertainBy, isPossibleBy, type DatedEvent } from './dated-event'
import type { World } from './worlds'

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
  const counts = (contact: DatedEvent) => !limit || contact.latest >= limit.earliest
  const surely = (contact: DatedEvent) => isCertainBy(contact, day) && (!limit || contact.earliest >= limit.latest)
  const possible = world.of(type).filter((event) => qualifies(event) && isPossibleBy(event, day) && counts(event))
  const certain = possible.filter(surely)
  return {
    certain,
    possible,
    sinceContact: possible.length > 0 ? sinceLast(possible, certain, limit) : null,
    sinceStart: startedBy && { earliest: startedBy.countsFrom, latest: startedBy.latest },
  }
}

/** Both bounds are the later of contact and start; with no certain contact, the earliest that may have been. */
function sinceLast(possible: DatedEvent[], certain: DatedEvent[], limit: DatedEvent | null): Bounds {
  const contacts = certain.length > 0 ? certain : possible
  const earliest = contacts.map((contact) => laterOf(contact.countsFrom, limit?.countsFrom ?? null))
  const known = earliest.filter((day) => day !== null)
  const pick = certain.length > 0 ? Math.max(...known) : Math.min(...known)
  const isOpen = certain.length > 0 ? known.length === 0 : known.length < earliest.length
  return {
    earliest: isOpen ? null : (pick as Day),
    latest: Math.max(...possible.map(({ latest }) => latest), limit?.latest ?? -Infinity) as Day,
  }
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
  const each = worlds.map((world) => (isInCustody(world.state) ? silenceIn(world, day) : null))
  const known = each.filter((silence) => silence !== null)
  if (known.length === 0 || known.length < each.length) return null
  const earliest = known.map(({ from }) => from.earliest)
  const closed = earliest.filter((one) => one !== null)
  return {
    from: {
      earliest: closed.length < earliest.length ? null : (Math.min(...closed) as Day),
      latest: Math.max(...known.map(({ from }) => from.latest)) as Day,
    },
    since: known.every(({ since }) => since === 'contact') ? 'contact' : 'arrest',
  }
}

function silenceIn(world: World, day: Day): Silence | null {
  const { certain, sinceContact, sinceStart } = contactsInCustody(world, day)
  if (certain.length > 0 && sinceContact) return { from: sinceContact, since: 'contact' }
  if (!sinceStart) return null
  const latest = Math.max(sinceStart.latest, sinceContact?.latest ?? -Infinity) as Day
  return { from: { earliest: sinceStart.earliest, latest }, since: 'arrest' }
}
