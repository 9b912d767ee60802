import { z } from 'zod'
import { confirmCustody, openCustody } from '../fold/effects'
import { defineEvent, detailCount, detailText } from './event-definition'

/** A transfer closes a stay and opens the next; `from_prison` fills stays only. */
export const transfer = defineEvent({
  type: 'transfer',
  icon: 'transfer',
  presupposesCustody: true,
  details: z.strictObject({
    ward: detailText.optional(),
    inRestraints: z.boolean().optional(),
    familyNotified: z.boolean().optional(),
    destinationWithheld: z.boolean().optional(),
    kmFromFamily: detailCount.optional(),
    reason: detailText.optional(),
  }),
  apply(state, by) {
    if (state.custody === 'dead') return state
    if (state.custody === 'disappeared' && by.event.prisonId === null) return state
    return state.custody === 'held' ? confirmCustody(state, by) : openCustody(state, by, null)
  },
})
