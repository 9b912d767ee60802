import { z } from 'zod'
import { defineEvent, detailText } from './event-definition'

/** What somebody said publicly: history only. */
export const statement = defineEvent({
  type: 'statement',
  icon: 'statement',
  details: z.strictObject({ text: detailText, by: detailText.optional() }),
})
