import { z } from 'zod'
import type { Custody } from '../fold/case-state'
import { closeCustody } from '../fold/effects'
import { defineEvent } from './event-definition'
import { detailDate } from './vague-detail'

/** A release closes the episode; furlough and bail suspend it. */
export const release = defineEvent({
  type: 'release',
  icon: 'release',
  order: 'last',
  details: z.strictObject({
    kind: z.enum(['end_of_term', 'bail', 'conditional', 'furlough', 'pardon', 'acquittal', 'unknown']).optional(),
    returnDue: detailDate.optional(),
  }),
  apply: (state, by) => closeCustody(state, by, { custody: custodyAfter(by.event.details.kind) }),
})

function custodyAfter(kind: unknown): Custody {
  return kind === 'furlough' || kind === 'bail' ? kind : 'released'
}
