import { z } from 'zod'
import { defineEvent, detailCount, detailText } from './event-definition'

/** A sentence is in force from its day on; whether the person is in custody is another matter. */
export const sentence = defineEvent({
  type: 'sentence',
  icon: 'gavel',
  details: z
    .strictObject({
      prisonMonths: detailCount.optional(),
      suspendedMonths: detailCount.optional(),
      lashes: detailCount.optional(),
      amputation: detailText.optional(),
      corporalOn: detailText.optional(),
      fine: detailText.optional(),
      exileMonths: detailCount.optional(),
      travelBanMonths: detailCount.optional(),
      death: z.boolean().optional(),
      stage: z.enum(['first_instance', 'appeal', 'final']).optional(),
    })
    .refine((details) => Object.keys(details).some((key) => key !== 'stage'), 'names no component of the sentence'),
  apply: (state, by) => (state.custody === 'dead' ? state : { ...state, sentenceBy: by }),
})
