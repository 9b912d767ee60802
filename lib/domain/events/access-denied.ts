import { z } from 'zod'
import { presupposeCustody } from '../fold/effects'
import { defineEvent } from './event-definition'

/** Access denied to family, lawyer, doctor or consul, over a span. */
export const accessDenied = defineEvent({
  type: 'access_denied',
  icon: 'denied',
  isSpan: true,
  presupposesCustody: true,
  details: z.strictObject({ to: z.enum(['family', 'lawyer', 'doctor', 'consul']) }),
  apply: presupposeCustody,
})
