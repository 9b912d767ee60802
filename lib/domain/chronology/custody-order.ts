import type { EventType } from '../events/event-types'
import { eventDefinitions } from '../events/registry'
import type { DatedEvent } from '../fold/dated-event'
import { isDaysBefore, isOf, mayBeBetween, reportsHeld, showsCustody, warn, type ChronologyCheck } from './warning'

/** What may explain that somebody held is arrested, or is somewhere else. */
const BREAKS: readonly EventType[] = ['release', 'disappearance', 'death']
const SAYS_NO_PLACE: readonly EventType[] = ['statement', 'action', 'sentence_served', 'summons', 'deadline']

/** Spans whose recorded end lies before their start. */
export const spansTurnedRound: ChronologyCheck = (events) =>
  events
    .filter(({ event: { type, date, endDate } }) => {
      const end = endDate === null || endDate === 'ongoing' ? null : endDate.latest
      return eventDefinitions[type].isSpan && end !== null && date.earliest !== null && end < date.earliest
    })
    .map((span) => warn('span_ends_before_it_starts', span))

/** Releases before all that shows the person held. */
export const releasesBeforeCustody: ChronologyCheck = (events) => {
  const [first] = events.filter(showsCustody)
  const held = events.filter((event) => showsCustody(event) || isOf(event, ['sentence_served']))
  return events.filter(({ event }) => event.type === 'release').flatMap((release) => {
    return first && held.every((one) => isDaysBefore(release, one)) ? [warn('release_before_custody', release, first)] : []
  })
}

/** Arrests of somebody who was arrested, or came back, and was not let go since. */
export const arrestsWhileHeld: ChronologyCheck = (events) =>
  events.filter(({ event }) => event.type === 'arrest').flatMap((arrest) => {
    const before = events.findLast((one) => isOf(one, ['arrest', 'return']) && isDaysBefore(one, arrest))
    if (!before || events.some((one) => isBreak(one) && mayBeBetween(one, before, arrest))) return []
    return [warn('arrest_while_held', arrest, before)]
  })

/** Transfers from a prison where the person was not: they were last in another, and nothing moved them. */
export const transfersFromElsewhere: ChronologyCheck = (events) =>
  events.flatMap((transfer) => {
    const { type, fromPrisonId } = transfer.event
    if (type !== 'transfer' || fromPrisonId === null) return []
    const last = events.findLast((one) => namesPlace(one) && isDaysBefore(one, transfer))
    if (!last || last.event.prisonId === fromPrisonId) return []
    const isMove = (one: DatedEvent) =>
      isBreak(one) || one.event.prisonId === fromPrisonId || isOf(one, ['transfer']) ||
      // An arrest comes first of its day.
      (isOf(one, ['arrest', 'return']) && one.latest > last.earliest)
    return events.some((one) => mayBeBetween(one, last, transfer) && isMove(one)) ? [] : [warn('transfer_from_elsewhere', transfer, last)]
  })

function isBreak(one: DatedEvent): boolean {
  return isOf(one, BREAKS) || (one.event.type === 'status_report' && !reportsHeld(one))
}

function namesPlace(one: DatedEvent): boolean {
  return one.event.prisonId !== null && !isOf(one, SAYS_NO_PLACE)
}
