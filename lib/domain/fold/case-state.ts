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
  /** The arrest that began the episode, kept through furlough, bail and disappearance: the time held counts from it. */
  episodeBy: DatedEvent | null
  /** The last event that ended or suspended a custody. */
  closedBy: DatedEvent | null
  stage: Stage | null
  stageBy: DatedEvent | null
  /** The event whose sentence is in force, and since when one of its kind (death, prison, other) has been. */
  sentenceBy: DatedEvent | null
  sentencedSince: DatedEvent | null
  /** Where several sentences were given, the heaviest of them; else the one in force. */
  heaviestBy: DatedEvent | null
  /** The event that last upheld the sentence in force. */
  upheldBy: DatedEvent | null
  /** The event that first named the prison and ward of the present stay. */
  placedBy: DatedEvent | null
  /** How the person died, once dead. */
  diedAs: Extract<Status, 'executed' | 'died_in_custody' | 'deceased'> | null
}

/** Before the first event: nothing is known. */
export const INITIAL_STATE: CaseState = {
  custody: 'unknown', custodyVerified: false, custodyBy: null, startedBy: null, episodeBy: null, closedBy: null,
  stage: null, stageBy: null, sentenceBy: null, sentencedSince: null, heaviestBy: null, upheldBy: null,
  placedBy: null, diedAs: null,
}

/** The custodies in which the person is held. */
export function isInCustody(state: CaseState): boolean {
  return state.custody === 'held' || state.custody === 'disappeared'
}

/** The fields of a state that refer to events. */
export const REFERENCES = [
  'custodyBy', 'startedBy', 'episodeBy', 'closedBy', 'stageBy', 'sentenceBy', 'sentencedSince', 'heaviestBy',
  'upheldBy', 'placedBy',
] as const
export type Reference = (typeof REFERENCES)[number]

/** Whether two states say the same and rest on the same events. */
export function isSameState(a: CaseState, b: CaseState): boolean {
  return (
    a === b ||
    (a.custody === b.custody && a.custodyVerified === b.custodyVerified && a.stage === b.stage &&
      a.diedAs === b.diedAs && REFERENCES.every((field) => a[field] === b[field]))
  )
}

/** A text that two states share exactly where they are the same. */
export function keyOf(state: CaseState): string {
  let key = `${state.custody}|${state.custodyVerified ? 'v' : ''}|${state.stage ?? ''}|${state.diedAs ?? ''}`
  for (const field of REFERENCES) key += `|${state[field]?.order ?? ''}`
  return key
}
