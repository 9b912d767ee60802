import { z } from 'zod'
import { presupposeCustody } from '../fold/effects'
import { defineEvent, detailText } from './event-definition'

/** A contact ends the silence if it qualifies (lib/domain/fold/silence-of.ts); a published one says no who or how. */
export const contact = defineEvent({
  type: 'contact',
  icon: 'contact',
  presupposesCustody: true,
  neverPublished: ['channel', 'verifiedBy'],
  details: z.strictObject({
    channel: z.enum([
      'visit', 'phone', 'video', 'letter', 'lawyer', 'consular', 'court', 'co_prisoner', 'third_party', 'rumour',
      'official',
    ]),
    verifiedBy: detailText.optional(),
  }),
  apply: presupposeCustody,
})
