import { isInCustody, type CaseState, type Custody } from './case-state'
import { isExact, type DatedEvent } from './dated-event'

const OPEN_TO_PRESUPPOSITION: readonly Custody[] = ['unknown', 'at_large', 'summoned']
const SUSPENDED: readonly Custody[] = ['furlough', 'bail']
/** Out of the reach of the prison, and still under the sentence. */
const KEEPS_SENTENCE: readonly Custody[] = [...SUSPENDED, 'at_large', 'summoned', 'house_arrest', 'exiled']

function isVerified(dated: DatedEvent): boolean {
  return dated.event.claimStatus === 'verified'
}

/**
 * The person begins to be held, or is held again; `startedBy` only where that is an arrest or a return. An
 * episode that was suspended goes on, and an arrest begins the proceedings anew.
 */
export function openCustody(state: CaseState, by: DatedEvent, startedBy: DatedEvent | null): CaseState {
  const isFound = state.custody === 'disappeared'
  const goesOn = isFound || SUSPENDED.includes(state.custody)
  const arrest = startedBy?.event.type === 'arrest' ? startedBy : null
  const opened: CaseState = {
    ...state, custody: 'held', custodyBy: by, startedBy, placedBy: null,
    custodyVerified: isVerified(by) || (isFound && state.custodyVerified),
    episodeBy: (goesOn ? state.episodeBy : null) ?? arrest,
    ...(by.event.type === 'arrest' && { stage: null, stageBy: null }),
  }
  return placeAt(opened, by)
}

/** An event that can only happen to a person held: shows custody where nothing closed or replaced it. */
export function presupposeCustody(state: CaseState, by: DatedEvent): CaseState {
  if (state.custody === 'held') return confirmCustody(state, by)
  if (state.custody === 'disappeared' && by.event.type === 'contact') return openCustody(state, by, state.startedBy)
  return OPEN_TO_PRESUPPOSITION.includes(state.custody) ? openCustody(state, by, null) : placeAt(state, by)
}

/** An event in custody under way: evidence of being there, and of the place if it names one. */
export function confirmCustody(state: CaseState, by: DatedEvent): CaseState {
  const confirmed = isVerified(by) && !state.custodyVerified ? { ...state, custodyVerified: true } : state
  return placeAt(confirmed, by)
}

/** A source says where the person is held, or was moved: holds after a release too, and resumes what was suspended. */
export function holdAt(state: CaseState, by: DatedEvent): CaseState {
  if (state.custody === 'dead') return state
  if (state.custody === 'disappeared') return placeAt(state, by)
  return state.custody === 'held' ? confirmCustody(state, by) : openCustody(state, by, null)
}

/** The person is held by somebody who does not say where. An earlier report of it stands. */
export function disappear(state: CaseState, by: DatedEvent): CaseState {
  if (state.custody === 'dead') return state
  return {
    ...state, custody: 'disappeared', placedBy: null,
    custodyVerified: isVerified(by) || (isInCustody(state) && state.custodyVerified),
    custodyBy: state.custody === 'disappeared' ? state.custodyBy : by,
  }
}

/**
 * A release, a death or a report of either. An unverified one never changes a verified custody, suspended or not, and
 * takes no verified sentence away.
 */
export function closeCustody(
  state: CaseState, by: DatedEvent, change: Pick<CaseState, 'custody'> & Partial<CaseState>,
): CaseState {
  if (state.custody === 'dead' && !(change.custody === 'dead' && isBetterTold(state, by))) return state
  const isOpen = isInCustody(state) || SUSPENDED.includes(state.custody)
  if (!isVerified(by) && state.custodyVerified && isOpen) return state
  const isRumoured = !isVerified(by) && state.sentenceBy !== null && isVerified(state.sentenceBy)
  return {
    ...state,
    ...(!SUSPENDED.includes(change.custody) && { stage: null, stageBy: null, episodeBy: null }),
    ...(!KEEPS_SENTENCE.includes(change.custody) && !isRumoured && NO_SENTENCE),
    custodyVerified: isVerified(by), custodyBy: by, closedBy: by, startedBy: null, placedBy: null,
    ...change,
  }
}

/** Whether a death is verified where the one before is not, or the preferred one of the same exact day. */
function isBetterTold({ custodyVerified, custodyBy }: CaseState, by: DatedEvent): boolean {
  if (isVerified(by) !== custodyVerified) return isVerified(by)
  return custodyBy !== null && isExact(custodyBy) && isExact(by) && custodyBy.earliest === by.earliest
}

/** What a state says where no sentence is in force. */
export const NO_SENTENCE = { sentenceBy: null, sentencedSince: null, heaviestBy: null, upheldBy: null } as const

/** An event that names a prison is evidence of being there, until another says otherwise. */
export function placeAt(state: CaseState, by: DatedEvent): CaseState {
  const { prisonId, type } = by.event
  if (prisonId === null || !isInCustody(state)) return state
  if (state.custody === 'disappeared') return openCustody(state, by, state.startedBy)
  const here = state.placedBy?.event
  const ward = by.event.details.ward
  const sameStay = here?.prisonId === prisonId && (ward === undefined || here.details.ward === ward)
  return sameStay && type !== 'transfer' ? state : { ...state, placedBy: by }
}
