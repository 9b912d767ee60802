import type { VagueDate } from '../dates/day-span'
import type { PrisonEvent } from './prison-event'

/** What the rules need to know beside the events of the case. */
export interface Background {
  birthDate: VagueDate | null
  prisonEvents: readonly PrisonEvent[]
}
