import { isInCustody, type CaseState, type Custody } from './case-state'
import type { DatedEvent } from './dated-event'

const OPEN_TO_PRESUPPOSITION: readonly Custody[] = ['unknown', 'at_large', 'summoned', 'disappeared']

function isVerified(dated: DatedEvent): boolean {
  return dated.event.claimStatus === 'verified'
}

/** The person begins to be held; `startedBy` only where the event is an arrest or a return. */
export function openCustody(state: CaseState, by: DatedEvent, startedBy: DatedEvent | null): CaseState {
  const fresh: CaseState = {
    ...state, custody: 'held', custodyVerified: isVerified(by), custodyBy: by, startedBy,
    stage: null, stageBy: null, placedBy: null,
  }
  return placeAt(fresh, by)
}

/** An event that can only happen to a person held: shows custody where nothing closed or replaced it. */
export function presupposeCustody(state: CaseState, by: DatedEvent): CaseState {
  if (state.custody === 'held') return confirmCustody(state, by)
  if (!OPEN_TO_PRESUPPOSITION.includes(state.custody)) return state
  if (state.custody === 'disappeared' && by.event.type !== 'contact' && by.event.prisonId === null) return state
  const found = openCustody(state, by, state.custody === 'disappeared' ? state.startedBy : null)
  return { ...found, stage: state.stage, stageBy: state.stageBy }
}

/** An event in custody under way: evidence of being there, and of the place if it names one. */
export function confirmCustody(state: CaseState, by: DatedEvent): CaseState {
  const confirmed = isVerified(by) && !state.custodyVerified ? { ...state, custodyVerified: true } : state
  return placeAt(confirmed, by)
}

/** A release, a death or a report of either. An unverified one never changes a verified custody. */
export function closeCustody(
  state: CaseState, by: DatedEvent, change: Pick<CaseState, 'custody'> & Partial<CaseState>,
): CaseState {
  if (state.custody === 'dead') return state
  if (!isVerified(by) && state.custodyVerified && isInCustody(state)) return state
  const suspended = change.custody === 'furlough' || change.custody === 'bail'
  const kept = suspended ? {} : { stage: null, stageBy: null, sentenceBy: null }
  return {
    ...state, ...kept, custodyVerified: isVerified(by), custodyBy: by, closedBy: by, startedBy: null, placedBy: null,
    ...change,
  }
}

/** An event that names a prison is evidence of being there, until another says otherwise. */
export function placeAt(state: CaseState, by: DatedEvent): CaseState {
  const { prisonId, type } = by.event
  if (prisonId === null || !isInCustody(state)) return state
  const here = state.placedBy?.event
  const ward = by.event.details.ward
  const sameStay = here?.prisonId === prisonId && (ward === undefined || here.details.ward === ward)
  return sameStay && type !== 'transfer' ? state : { ...state, placedBy: by }
}
