import { z } from 'zod'
import { presupposeCustody } from '../fold/effects'
import { defineEvent, detailCount } from './event-definition'

/** Interrogation over a span of days. */
export const interrogation = defineEvent({
  type: 'interrogation',
  icon: 'lamp',
  isSpan: true,
  presupposesCustody: true,
  details: z.strictObject({
    sessions: detailCount.optional(),
    hours: detailCount.optional(),
    days: detailCount.optional(),
  }),
  apply: presupposeCustody,
})
