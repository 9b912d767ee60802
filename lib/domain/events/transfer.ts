import { z } from 'zod'
import { holdAt } from '../fold/effects'
import { defineEvent, detailCount, detailText } from './event-definition'

/** A transfer closes a stay and opens the next, if it says where; `from_prison` fills stays only. */
export const transfer = defineEvent({
  type: 'transfer',
  icon: 'transfer',
  presupposesCustody: true,
  neverPublished: ['withAdults'],
  details: z.strictObject({
    ward: detailText.optional(),
    withAdults: z.boolean().optional(),
    inRestraints: z.boolean().optional(),
    familyNotified: z.boolean().optional(),
    destinationWithheld: z.boolean().optional(),
    kmFromFamily: detailCount.optional(),
    reason: detailText.optional(),
  }),
  apply(state, by) {
    const moved = holdAt(state, by)
    return by.event.details.destinationWithheld === true && by.event.prisonId === null && moved.placedBy !== null
      ? { ...moved, placedBy: null }
      : moved
  },
})
