import { spanBetween } from '../dates/edtf'
import type { VagueDate } from '../dates/day-span'
import type { EventType } from '../events/event-types'
import type { Status } from '../vocabulary'
import type { CaseState } from './case-state'
import { NEVER, type DatedEvent } from './dated-event'
import { kindOfSentence } from './sentence-in-force'

/** A status with the time since when it stands and the event that it last followed from. */
export interface StatusSince {
  status: Status
  since: VagueDate | null
  by: DatedEvent | null
}

/** Types that begin what they tell; all others show that it stood on their day. */
const CHANGES: readonly EventType[] = ['release', 'death', 'disappearance', 'summons']

/** The table of statuses (design, section 3): what a state of a case is called. */
export function statusOf(state: CaseState): StatusSince {
  switch (state.custody) {
    case 'held':
      return heldStatus(state)
    case 'disappeared':
      return { status: 'disappeared', since: sinceLastChange(state.custodyBy), by: state.custodyBy }
    case 'unknown':
      return notKnown(state)
    case 'dead':
      return { status: state.diedAs ?? 'deceased', since: dateOf(state.custodyBy), by: state.custodyBy }
    default:
      return { status: state.custody, since: sinceCustody(state), by: state.custodyBy }
  }
}

/** In custody with a prison sentence in force is `imprisoned`, with a death sentence `death_row`. */
function heldStatus(state: CaseState): StatusSince {
  const { sentenceBy, stage, stageBy } = state
  const since = state.sentencedSince ?? sentenceBy
  const kind = sentenceBy && kindOfSentence(sentenceBy)
  if (since && kind === 'death') return { status: 'death_row', ...later(state, since) }
  if (stage === 'death_row' && stageBy) return reported(state, stage, stageBy)
  if (since && kind === 'prison') return { status: 'imprisoned', ...later(state, since) }
  if (stage === 'on_trial' && stageBy?.event.type === 'hearing') return { status: stage, ...later(state, stageBy) }
  if (stageBy && (stage === 'imprisoned' || stage === 'on_trial')) return reported(state, stage, stageBy)
  return { status: 'detained', since: sinceCustody(state), by: state.custodyBy }
}

/** A sentence with custody not known is `sentenced`; nothing else is inferred. */
function notKnown(state: CaseState): StatusSince {
  const { sentenceBy, sentencedSince, stage, stageBy } = state
  if (sentenceBy) return { status: 'sentenced', since: dateOf(sentencedSince), by: sentenceBy }
  if (stage === 'sentenced') return { status: 'sentenced', since: onOrBefore(stageBy), by: stageBy }
  return { status: 'unknown', since: null, by: null }
}

/** Both are needed, custody and what happened in court: the status stands since the later of the two. */
function later(state: CaseState, court: DatedEvent): Pick<StatusSince, 'since' | 'by'> {
  const custody = state.startedBy ?? state.custodyBy
  if (custody && custody.latest > court.latest) return { since: sinceCustody(state), by: custody }
  return { since: dateOf(court), by: court }
}

/** A report says that a status stood on its day, and not since when. */
function reported(state: CaseState, status: Status, by: DatedEvent): StatusSince {
  const start = state.startedBy?.countsFrom ?? null
  const between = start !== null && by.latest !== NEVER && start <= by.latest
  return { status, since: between ? spanBetween(start, by.latest) : onOrBefore(by), by }
}

/** Since when the present custody, or what took its place, stands. */
export function sinceCustody(state: CaseState): VagueDate | null {
  return state.startedBy ? dateOf(state.startedBy) : sinceLastChange(state.custodyBy)
}

/** Since an event that changed something; or on or before one that only showed it. */
function sinceLastChange(by: DatedEvent | null): VagueDate | null {
  return by && CHANGES.includes(by.event.type) ? dateOf(by) : onOrBefore(by)
}

function dateOf(dated: DatedEvent | null): VagueDate | null {
  return dated?.event.date ?? null
}

function onOrBefore(dated: DatedEvent | null): VagueDate | null {
  return !dated || dated.latest === NEVER ? null : spanBetween(null, dated.latest)
}
