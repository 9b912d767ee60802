import type { EventType } from '../events/event-types'
import type { DatedEvent } from '../fold/dated-event'
import { tellsOfDeath } from '../fold/tells-of-death'
import { isDaysBefore, isHearingHeld, isOf, mayBeBetween, reportsHeld, showsCustody, warn, type ChronologyCheck } from './warning'

/** What only happens to the living, beside what needs custody. */
const OF_THE_LIVING: readonly EventType[] = [
  'release', 'health', 'ill_treatment', 'attribute', 'summons', 'charge', 'sentence',
]
/** What begins custody anew, also after a verified release (design, section 3). */
const OPENS: readonly EventType[] = ['arrest', 'return', 'detention_place', 'transfer', 'disappearance']
const NEW_PROCEEDINGS: readonly EventType[] = ['summons', 'charge']

/** Events of the living after a death. */
export const afterDeath: ChronologyCheck = (events) => {
  const deaths = events.filter(tellsOfDeath)
  return events.flatMap((one) => {
    const death = deaths.find((candidate) => isDaysBefore(candidate, one))
    const isAlive = showsCustody(one) || isHearingHeld(one) || isOf(one, OF_THE_LIVING)
    if (!death || !isAlive) return []
    return [warn(one.event.type === 'contact' ? 'contact_after_death' : 'event_after_death', one, death)]
  })
}

/** Events that need custody after a verified release, where nothing says that the person was held again. */
export const custodyAfterRelease: ChronologyCheck = (events) =>
  events.filter((one) => showsCustody(one) && !opensAnew(one)).flatMap((one) => {
    const release = lastRelease(events, one)
    const isHeldAgain = release && events.some((other) => opensAnew(other) && mayBeBetween(other, release, one))
    return release && !isHeldAgain ? [warn('custody_after_release', one, release)] : []
  })

/** Hearings after a verified release that ended the case, where nothing says that it was opened again. */
export const hearingsAfterRelease: ChronologyCheck = (events) =>
  events.filter(isHearingHeld).flatMap((hearing) => {
    const release = lastRelease(events, hearing)
    const { kind } = release?.event.details ?? {}
    if (!release || kind === 'bail' || kind === 'furlough') return []
    const reopens = (one: DatedEvent) => opensAnew(one) || isOf(one, NEW_PROCEEDINGS)
    const isOpen = events.some((one) => reopens(one) && mayBeBetween(one, release, hearing))
    return isOpen ? [] : [warn('hearing_after_release', hearing, release)]
  })

function lastRelease(events: readonly DatedEvent[], before: DatedEvent): DatedEvent | undefined {
  const isRelease = ({ event }: DatedEvent) => event.type === 'release' && event.claimStatus === 'verified'
  return events.findLast((one) => isRelease(one) && isDaysBefore(one, before))
}

function opensAnew(one: DatedEvent): boolean {
  return isOf(one, OPENS) || reportsHeld(one)
}
