import type { ChangeEntry } from './change-entry'
import { isInstant } from './is-instant'

/** Where a change stands in the history of a prison: those of one instant by their event, then by their version. */
export interface ChangePlace {
  /** ISO 8601 in UTC, to the microsecond. */
  at: string
  eventId: string
  version: number
}

/** Stands for the prison itself, whose changes come after those of its events in the same instant. */
const NO_EVENT = '00000000-0000-0000-0000-000000000000'
const PLACE = /^(\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{6}Z)_([\da-f]{8}-(?:[\da-f]{4}-){3}[\da-f]{12})_(\d{1,9})$/

/** The place of a change. */
export function placeOfChange({ at, event, version }: ChangeEntry): ChangePlace {
  return { at, eventId: event?.id ?? NO_EVENT, version }
}

/** Negative where the one is newer than the other, and so stands before it. */
export function compareChanges(one: ChangePlace, other: ChangePlace): number {
  if (one.at !== other.at) return one.at < other.at ? 1 : -1
  if (one.eventId !== other.eventId) return one.eventId < other.eventId ? 1 : -1
  return other.version - one.version
}

/** A place as an address holds it. */
export function writePlace({ at, eventId, version }: ChangePlace): string {
  return `${at}_${eventId}_${version}`
}

/** Reads what {@link writePlace} wrote; null for any other text. */
export function readPlace(text: string | null): ChangePlace | null {
  const [, at, eventId, version] = PLACE.exec(text ?? '') ?? []
  if (at === undefined || eventId === undefined || !isInstant(at)) return null
  return { at, eventId, version: Number(version) }
}
