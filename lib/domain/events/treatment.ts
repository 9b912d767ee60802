import { z } from 'zod'
import { presupposeCustody } from '../fold/effects'
import { defineEvent, detailText } from './event-definition'

/** Medical treatment needed, denied, delayed or given, over a span. */
export const treatment = defineEvent({
  type: 'treatment',
  icon: 'treatment',
  isSpan: true,
  presupposesCustody: true,
  details: z.strictObject({
    status: z.enum(['needed', 'denied', 'delayed', 'given']),
    what: detailText.optional(),
  }),
  apply: presupposeCustody,
})
