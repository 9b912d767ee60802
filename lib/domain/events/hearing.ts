import { z } from 'zod'
import { isScheduled } from '../fold/dated-event'
import { placeAt } from '../fold/effects'
import { defineEvent, detailText } from './event-definition'

/** A hearing, held or planned; a planned one has no effect, even after its day, until an outcome is recorded. */
export const hearing = defineEvent({
  type: 'hearing',
  icon: 'hearing',
  details: z.strictObject({
    court: detailText.optional(),
    branch: detailText.optional(),
    judge: detailText.optional(),
    lawyerPresent: z.boolean().optional(),
    outcome: detailText.optional(),
    scheduled: z.literal(true).optional(),
  }),
  apply(state, by) {
    if (state.custody === 'dead' || isScheduled(by)) return state
    const there = placeAt(state, by)
    // Where a source says that a sentence is being served, a hearing does not take that back.
    return there.stage === null ? { ...there, stage: 'on_trial', stageBy: by } : there
  },
})
