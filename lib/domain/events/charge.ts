import { z } from 'zod'
import { placeAt } from '../fold/effects'
import { defineEvent, detailText } from './event-definition'

const oneCharge = z
  .strictObject({
    text: detailText.optional(),
    code: detailText.optional(),
    article: detailText.optional(),
    capital: z.boolean().optional(),
  })
  .refine((charge) => Object.keys(charge).length > 0, 'says nothing of the charge')

/** What the person is charged with, all of it; an empty list states that no charge was brought. */
export const charge = defineEvent({
  type: 'charge',
  icon: 'charge',
  details: z.strictObject({ charges: z.array(oneCharge).max(100) }),
  apply: placeAt,
})
