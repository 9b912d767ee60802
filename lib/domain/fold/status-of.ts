import { spanBetween } from '../dates/edtf'
import type { VagueDate } from '../dates/day-span'
import type { Status } from '../vocabulary'
import type { CaseState } from './case-state'
import { NEVER, type DatedEvent } from './dated-event'

/** A status with the time since when it stands and the event that it last followed from. */
export interface StatusSince {
  status: Status
  since: VagueDate | null
  by: DatedEvent | null
}

/** The table of statuses (design, section 3): what a state of a case is called. */
export function statusOf(state: CaseState): StatusSince {
  switch (state.custody) {
    case 'held':
      return heldStatus(state)
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
  const sentence = state.sentenceBy
  const { death, prisonMonths } = sentence?.event.details ?? {}
  if (sentence && death === true) return { status: 'death_row', ...later(state, sentence) }
  if (state.stage === 'death_row' && state.stageBy) return reported(state, 'death_row', state.stageBy)
  if (sentence && typeof prisonMonths === 'number' && prisonMonths > 0) {
    return { status: 'imprisoned', ...later(state, sentence) }
  }
  if (state.stageBy && (state.stage === 'imprisoned' || state.stage === 'on_trial')) {
    return reported(state, state.stage, state.stageBy)
  }
  return { status: 'detained', since: sinceCustody(state), by: state.custodyBy }
}

/** A sentence with custody not known is `sentenced`; nothing else is inferred. */
function notKnown(state: CaseState): StatusSince {
  if (state.sentenceBy) return { status: 'sentenced', since: dateOf(state.sentenceBy), by: state.sentenceBy }
  if (state.stage === 'sentenced') return { status: 'sentenced', since: onOrBefore(state.stageBy), by: state.stageBy }
  return { status: 'unknown', since: null, by: null }
}

/** Both custody and sentence are needed: the status stands since the later of the two. */
function later(state: CaseState, sentence: DatedEvent): Pick<StatusSince, 'since' | 'by'> {
  const custody = state.startedBy ?? state.custodyBy
  if (custody && custody.latest > sentence.latest) return { since: sinceCustody(state), by: custody }
  return { since: dateOf(sentence), by: sentence }
}

/** A report says that a status stood on its day, and not since when. */
function reported(state: CaseState, status: Status, by: DatedEvent): StatusSince {
  const start = state.startedBy?.countsFrom ?? null
  const between = start !== null && by.latest !== NEVER && start <= by.latest
  return { status, since: between ? spanBetween(start, by.latest) : onOrBefore(by), by }
}

/** Since when the present custody, or what took its place, stands. */
export function sinceCustody(state: CaseState): VagueDate | null {
  if (state.startedBy) return dateOf(state.startedBy)
  const by = state.custodyBy
  if (!by) return null
  return by.event.type === 'release' || by.event.type === 'death' ? dateOf(by) : onOrBefore(by)
}

function dateOf(dated: DatedEvent | null): VagueDate | null {
  return dated?.event.date ?? null
}

function onOrBefore(dated: DatedEvent | null): VagueDate | null {
  return !dated || dated.latest === NEVER ? null : spanBetween(null, dated.latest)
}
