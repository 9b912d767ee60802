import { z } from 'zod'
import { presupposeCustody } from '../fold/effects'
import { defineEvent, detailCount } from './event-definition'

/** Solitary confinement: a span; the first day is day 1 (Mandela Rules 44). */
export const solitary = defineEvent({
  type: 'solitary',
  icon: 'cell',
  isSpan: true,
  presupposesCustody: true,
  details: z.strictObject({ days: detailCount.optional() }),
  apply: presupposeCustody,
})
