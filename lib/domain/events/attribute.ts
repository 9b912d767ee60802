import { z } from 'zod'
import { placeAt } from '../fold/effects'
import { defineEvent, detailText } from './event-definition'

/** What makes a person more vulnerable while it lasts; a disability is named where the source names it. */
export const attribute = defineEvent({
  type: 'attribute',
  icon: 'attribute',
  isSpan: true,
  details: z
    .strictObject({
      pregnant: z.boolean().optional(),
      withInfant: z.boolean().optional(),
      disability: z.union([z.boolean(), detailText]).optional(),
    })
    .refine((details) => Object.keys(details).length > 0, 'names no attribute'),
  apply: placeAt,
})
