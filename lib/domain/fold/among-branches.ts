import type { VagueDate } from '../dates/day-span'
import type { Status } from '../vocabulary'
import type { Branch } from './branch'
import { viewOf } from './branch-view'
import { isInCustody } from './case-state'
import type { DatedEvent } from './dated-event'
import { hullOfVague } from './hull-of-dates'
import { sinceCustody, statusOf, type StatusSince } from './status-of'

/** A value that holds in some branch, with the event that it follows from. */
export interface Option<T> {
  value: T
  by: DatedEvent | null
}

/** What branches say of status and place, which no day changes by itself. */
export interface AmongBranches {
  branches: readonly Branch[]
  each: readonly StatusSince[]
  statuses: readonly Option<Status>[]
  prisons: readonly Option<string | null>[]
  statusSince: ReadonlyMap<Status, VagueDate | null>
  /** Whether the person is held in every branch, and since when. */
  isHeld: boolean
  heldSince: VagueDate | null
}

/** Status and place over all branches. */
export function sayAmong(branches: readonly Branch[]): AmongBranches {
  const states = branches.map((branch) => viewOf(branch).state)
  const each = states.map(statusOf)
  const isHeld = states.every(isInCustody)
  return {
    branches,
    each,
    statuses: options(each.map(({ status, by }) => ({ value: status, by }))),
    prisons: options(states.map(({ placedBy: by }) => ({ value: by?.event.prisonId ?? null, by }))),
    statusSince: sinceByStatus(each),
    isHeld,
    heldSince: isHeld ? hullOfVague(states.map(sinceCustody)) : null,
  }
}

/** One option for each value, resting on its latest event. */
function options<T>(all: readonly Option<T>[]): readonly Option<T>[] {
  if (all.length === 1) return all
  const best = new Map<T, Option<T>>()
  for (const option of all) {
    const known = best.get(option.value)
    if (!known || (option.by && (!known.by || option.by.latest > known.by.latest))) best.set(option.value, option)
  }
  return [...best.values()]
}

function sinceByStatus(statuses: readonly StatusSince[]): Map<Status, VagueDate | null> {
  const each = new Map<Status, (VagueDate | null)[]>()
  for (const { status, since } of statuses) each.set(status, [...(each.get(status) ?? []), since])
  return new Map([...each].map(([status, dates]) => [status, hullOfVague(dates)]))
}
