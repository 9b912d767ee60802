import { componentsOf } from '../events/sentence-components'
import type { CaseState } from './case-state'
import type { DatedEvent } from './dated-event'
import { NO_SENTENCE } from './effects'
import { kindOfSentence, weightOf } from './sentence-in-force'

const STAGES: readonly unknown[] = ['first_instance', 'appeal', 'final']

/** A sentence is given: the later one is in force, and the verdict ends the trial. */
export function impose(state: CaseState, by: DatedEvent): CaseState {
  if (state.custody === 'dead') return state
  const kind = kindOfSentence(by)
  const isOfOneKind = state.sentenceBy !== null && kindOfSentence(state.sentenceBy) === kind
  return {
    ...state, ...(state.stage === 'on_trial' || kind !== 'other' ? NO_STAGE : {}),
    sentenceBy: by, sentencedSince: isOfOneKind ? state.sentencedSince : by, upheldBy: null,
    heaviestBy: state.heaviestBy && outweighs(state.heaviestBy, by) ? state.heaviestBy : by,
  }
}

/** What the change of a sentence leaves in force. One that is upheld, or changed nobody says how, stands. */
export function changeSentence(state: CaseState, by: DatedEvent): CaseState {
  const { outcome } = by.event.details
  if (state.custody === 'dead') return state
  if (outcome === 'overturned' || outcome === 'pardoned') return { ...state, ...NO_SENTENCE, ...NO_STAGE }
  if (state.sentenceBy && outcome === 'upheld') return { ...state, upheldBy: by }
  const namesNone = Object.keys(componentsOf(by.event.details)).length === 0
  if (namesNone && outcome !== 'commuted') return state
  return { ...impose(state, by), ...NO_STAGE, heaviestBy: by, upheldBy: outcome === 'upheld' ? by : null }
}

const NO_STAGE = { stage: null, stageBy: null } as const

/** Whether an earlier sentence stays the heaviest: not where a later stage of the proceedings judged again. */
function outweighs(earlier: DatedEvent, by: DatedEvent): boolean {
  const stageOf = ({ event }: DatedEvent) => STAGES.indexOf(event.details.stage)
  const isJudgedAgain = stageOf(earlier) >= 0 && stageOf(by) > stageOf(earlier)
  return !isJudgedAgain && weightOf(earlier) > weightOf(by)
}
