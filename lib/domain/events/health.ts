import { z } from 'zod'
import { placeAt } from '../fold/effects'
import { defineEvent, detailText } from './event-definition'

/** A health concern, open until an event of the same condition says that it is resolved. */
export const health = defineEvent({
  type: 'health',
  icon: 'health',
  details: z.strictObject({
    condition: detailText,
    severity: z.enum(['chronic', 'serious', 'critical']).optional(),
    resolved: z.boolean().optional(),
  }),
  apply: placeAt,
})
