import type { Day } from '../dates/day'
import { eventDefinitions } from '../events/registry'
import { isHeld, parseStatus } from '../vocabulary'
import { isCertainBy, NEVER, type DatedEvent } from './dated-event'
import type { StatusSince } from './status-of'

/**
 * The last day on which the record confirms a status, for certain: for a person held what custody is confirmed
 * by, for any other status the event that it follows from, for a disappearance the later of both. Null where
 * nothing says so.
 */
export function lastConfirmedOn({ status, by }: StatusSince, day: Day, confirmedBy: Day | null): Day | null {
  if (!by) return null
  if (isHeld(status) && status !== 'disappeared') return confirmedBy
  const known = isCertainBy(by, day) ? by.latest : by.earliest
  const own = known === NEVER ? null : known
  if (!isHeld(status) || confirmedBy === null || own === null) return own
  return confirmedBy > own ? confirmedBy : own
}

/**
 * Answers for any day what the latest event known by it confirms that can only happen in custody or that
 * reports it: taken at the earliest day it may have had, and at the last certain one of a span that has ended.
 */
export function confirmationsOf(events: readonly DatedEvent[]): (day: Day) => Day | null {
  const known = events.filter(confirmsCustody).flatMap((event) => [
    { from: event.latest, confirms: event.earliest },
    ...endOf(event).map((end) => ({ from: Math.max(event.latest, end), confirms: end })),
  ])
  known.sort((a, b) => a.from - b.from)
  let best: Day | null = null
  const steps = known.map(({ from, confirms }) => {
    best = best === null || confirms > best ? confirms : best
    return { from, best }
  })
  return (day) => steps.findLast(({ from }) => from <= day)?.best ?? null
}

function confirmsCustody({ event }: DatedEvent): boolean {
  if (eventDefinitions[event.type].presupposesCustody) return true
  const reported = event.type === 'status_report' ? parseStatus(event.details.status) : undefined
  return reported !== undefined && isHeld(reported)
}

function endOf({ endEarliest }: DatedEvent): Day[] {
  return endEarliest === 'start' || endEarliest === NEVER ? [] : [endEarliest]
}
