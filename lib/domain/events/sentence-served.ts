import { z } from 'zod'
import { defineEvent, detailCount } from './event-definition'

/** A sentence served in the past: history only. */
export const sentenceServed = defineEvent({
  type: 'sentence_served',
  icon: 'gavel',
  details: z.strictObject({ prisonMonths: detailCount }),
})
