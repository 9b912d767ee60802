import { z } from 'zod'
import { PROCEDURE_IDS } from '../actions/procedures'
import { defineEvent, detailText } from './event-definition'
import { detailDate } from './vague-detail'

/** What was done for the person, such as a letter to an addressee: it answers a reason and changes nothing. */
export const action = defineEvent({
  type: 'action',
  icon: 'action',
  details: z.strictObject({
    kind: detailText,
    procedure: z.enum(PROCEDURE_IDS).optional(),
    addressee: detailText.optional(),
    deadline: detailDate.optional(),
    outcome: detailText.optional(),
  }),
})
