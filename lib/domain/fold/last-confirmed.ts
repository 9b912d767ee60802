import type { Day } from '../dates/day'
import { eventDefinitions } from '../events/registry'
import { isHeld, parseStatus } from '../vocabulary'
import { isCertainBy, NEVER, type DatedEvent } from './dated-event'
import type { StatusSince } from './status-of'

/**
 * The last day on which the record confirms a status, for certain: for a person held the latest event that
 * can only happen in custody or that reports it, taken at the earliest day it may have had; for any other
 * status the event that it follows from. Null where nothing says so.
 */
export function lastConfirmedOn(status: StatusSince, events: readonly DatedEvent[], day: Day): Day | null {
  if (!status.by) return null
  const own = isCertainBy(status.by, day) ? status.by.latest : status.by.earliest
  if (!isHeld(status.status)) return own === NEVER ? null : own
  const confirming = events.filter((event) => isCertainBy(event, day) && confirmsCustody(event))
  const days = confirming.flatMap((event) => [event.earliest, ...endBy(event, day)])
  return days.length === 0 ? null : (Math.max(...days) as Day)
}

function confirmsCustody({ event }: DatedEvent): boolean {
  if (eventDefinitions[event.type].presupposesCustody) return true
  const reported = event.type === 'status_report' ? parseStatus(event.details.status) : undefined
  return reported !== undefined && isHeld(reported)
}

/** A span that has ended confirms its last certain day too. */
function endBy({ endEarliest }: DatedEvent, day: Day): Day[] {
  return endEarliest !== 'start' && endEarliest <= day ? [endEarliest] : []
}
