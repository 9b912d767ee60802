import type { EventType } from '../events/event-types'
import type { Background } from './background'
import type { CaseState } from './case-state'
import type { DatedEvent } from './dated-event'

/** A state that the case may be in on a day, with the dates narrowed to the readings that lead there. */
export interface World {
  state: CaseState
  /** The events of a type that may have happened by the day and may still matter. */
  of(type: EventType): readonly DatedEvent[]
  /** Scheduled hearings ahead, as far as one looks. */
  planned: readonly DatedEvent[]
  background: Background
}
