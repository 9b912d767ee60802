import { z } from 'zod'
import type { CaseState, Stage } from '../fold/case-state'
import type { DatedEvent } from '../fold/dated-event'
import { closeCustody, confirmCustody, disappear, openCustody } from '../fold/effects'
import { parseStatus, STATUSES, type Status } from '../vocabulary'
import { defineEvent } from './event-definition'

/** A status that a source states for a day. A report of `unknown` states nothing and changes nothing. */
export const statusReport = defineEvent({
  type: 'status_report',
  icon: 'report',
  details: z.strictObject({ status: z.enum(STATUSES) }),
  apply(state, by) {
    const status = parseStatus(by.event.details.status)
    return status === undefined || state.custody === 'dead' ? state : report(state, by, status)
  },
})

function report(state: CaseState, by: DatedEvent, status: Status): CaseState {
  switch (status) {
    case 'unknown':
      return state
    case 'detained':
    case 'on_trial':
    case 'imprisoned':
    case 'death_row':
      return reportHeld(state, by, status === 'detained' ? null : status)
    case 'disappeared':
      return disappear(state, by)
    case 'sentenced':
      return { ...state, stage: 'sentenced', stageBy: by }
    case 'executed':
    case 'died_in_custody':
    case 'deceased':
      return closeCustody(state, by, { custody: 'dead', diedAs: status })
    default:
      return closeCustody(state, by, { custody: status })
  }
}

function reportHeld(state: CaseState, by: DatedEvent, stage: Stage | null): CaseState {
  const held = state.custody === 'held' ? confirmCustody(state, by) : openCustody(state, by, null)
  return { ...held, stage, stageBy: stage ? by : null }
}
