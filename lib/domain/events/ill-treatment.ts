import { z } from 'zod'
import { placeAt } from '../fold/effects'
import { defineEvent } from './event-definition'

/** Ill-treatment, and whether it was examined independently; sexual violence is not published by one reviewer. */
export const illTreatment = defineEvent({
  type: 'ill_treatment',
  icon: 'ill_treatment',
  neverPublished: ['sexual'],
  details: z.strictObject({
    kind: z.enum(['torture', 'beating', 'flogging', 'forced_confession', 'restraint', 'force_feeding', 'other']),
    sexual: z.boolean().optional(),
    lifeThreat: z.boolean().optional(),
    examined: z.boolean().optional(),
  }),
  apply: placeAt,
})
