import type { VagueDate } from '../dates/day-span'
import type { HomeDistances } from '../places/home-distance'
import type { PrisonEvent } from './prison-event'

/** What the rules need to know beside the events of the case. */
export interface Background {
  birthDate: VagueDate | null
  /** How far prisons lie from the home; absent where its place is not known, or not for this picture. */
  fromHome?: HomeDistances
  prisonEvents: readonly PrisonEvent[]
}

/** Whether anything is known of a part of the background. */
export function isKnown({ birthDate, fromHome, prisonEvents }: Background, part: keyof Background): boolean {
  if (part === 'prisonEvents') return prisonEvents.length > 0
  return part === 'birthDate' ? birthDate !== null : fromHome !== undefined && fromHome.size > 0
}
