import type { VagueDate } from '../dates/day-span'
import type { PrisonEvent } from '../fold/prison-event'
import type { Audience, ClaimStatus } from '../vocabulary'

/** An event at a prison as it stands on record. */
export interface PrisonEventRecord extends PrisonEvent {
  claimStatus: ClaimStatus
  audience: Audience
}

/** What the team's picture rests on: every one not retracted. */
export function teamPrisonEvents(events: readonly PrisonEventRecord[]): PrisonEventRecord[] {
  return events.filter(({ claimStatus }) => claimStatus !== 'retracted')
}

/** What the public picture rests on: verified ones whose audience is public. */
export function publicPrisonEvents(events: readonly PrisonEventRecord[]): PrisonEventRecord[] {
  return events.filter(isPublic)
}

/**
 * What the verified events of every audience say of those that are published: each published one or, where private ones
 * tell the same thing otherwise, those in its place. A private one beside it is left out: a fire that only the team
 * knows of contradicts no strike, and must not take it off.
 */
export function verifiedPrisonEvents(events: readonly PrisonEventRecord[]): PrisonEventRecord[] {
  const hidden = events.filter((event) => event.claimStatus === 'verified' && event.audience !== 'public')
  return publicPrisonEvents(events).flatMap((shown) => {
    const otherwise = hidden.filter((event) => contradicts(event, shown))
    return otherwise.length > 0 ? otherwise : [shown]
  })
}

function isPublic({ claimStatus, audience }: PrisonEventRecord): boolean {
  return claimStatus === 'verified' && audience === 'public'
}

/** Whether two tell of the same thing, and one excludes a reading of the other. */
function contradicts(one: PrisonEvent, other: PrisonEvent): boolean {
  if (one.kind !== other.kind || one.prisonId !== other.prisonId) return false
  return first(one.date) <= lastOf(other) && first(other.date) <= lastOf(one) && !leavesOpen(one, other)
}

/** Whether every reading of the narrow one's days is one of the wide one's. */
function leavesOpen(wide: PrisonEvent, narrow: PrisonEvent): boolean {
  if (!contains(wide.date, narrow.date)) return false
  // An end that is not recorded excludes none.
  if (wide.endDate === null) return true
  if (wide.endDate === 'ongoing' || narrow.endDate === 'ongoing') return wide.endDate === narrow.endDate
  return contains(wide.endDate, narrow.endDate ?? narrow.date)
}

function contains(outer: VagueDate, inner: VagueDate): boolean {
  return first(outer) <= first(inner) && last(outer) >= last(inner)
}

function lastOf({ date, endDate }: PrisonEvent): number {
  return endDate === 'ongoing' ? Infinity : last(endDate ?? date)
}

function first({ earliest }: VagueDate): number {
  return earliest ?? -Infinity
}

function last({ latest }: VagueDate): number {
  return latest ?? Infinity
}
