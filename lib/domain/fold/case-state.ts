import type { Status } from '../vocabulary'
import type { DatedEvent } from './dated-event'

/** Whether the person is in custody, as far as the events folded so far say. */
export type Custody =
  | 'unknown' | 'held' | 'disappeared' | 'house_arrest' | 'exiled' | 'furlough' | 'bail' | 'released'
  | 'at_large' | 'summoned' | 'dead'

/** What a source says of the proceedings, until something later does. */
export type Stage = 'on_trial' | 'imprisoned' | 'death_row' | 'sentenced'

/** The state that events fold into, for one exact order of them. It refers to events and copies nothing of them. */
export interface CaseState {
  custody: Custody
  /** Whether a verified event says so: an unverified release or death then changes nothing. */
  custodyVerified: boolean
  /** The event that brought the present custody about, or first showed it. */
  custodyBy: DatedEvent | null
  /** The arrest or return that began the present custody; null where its start is not known. */
  startedBy: DatedEvent | null
  /** The last event that ended or suspended a custody. */
  closedBy: DatedEvent | null
  stage: Stage | null
  stageBy: DatedEvent | null
  /** The event whose sentence is in force. */
  sentenceBy: DatedEvent | null
  /** The event that first named the prison and ward of the present stay. */
  placedBy: DatedEvent | null
  /** How the person died, once dead. */
  diedAs: Extract<Status, 'executed' | 'died_in_custody' | 'deceased'> | null
}

/** Before the first event: nothing is known. */
export const INITIAL_STATE: CaseState = {
  custody: 'unknown', custodyVerified: false, custodyBy: null, startedBy: null, closedBy: null,
  stage: null, stageBy: null, sentenceBy: null, placedBy: null, diedAs: null,
}

/** The custodies in which the person is held. */
export function isInCustody(state: CaseState): boolean {
  return state.custody === 'held' || state.custody === 'disappeared'
}

/** A text that two states share exactly where they are the same. */
export function keyOf(state: CaseState): string {
  const id = (dated: DatedEvent | null) => dated?.event.id ?? ''
  return [
    state.custody, state.custodyVerified ? 'v' : '', id(state.custodyBy), id(state.startedBy), id(state.closedBy),
    state.stage ?? '', id(state.stageBy), id(state.sentenceBy), id(state.placedBy), state.diedAs ?? '',
  ].join('|')
}
