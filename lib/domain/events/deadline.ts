import { z } from 'zod'
import { defineEvent, detailText } from './event-definition'
import { detailDate } from './vague-detail'

/** Something that must be done by a day, such as an appeal; its date is when the deadline became known. */
export const deadline = defineEvent({
  type: 'deadline',
  icon: 'deadline',
  details: z.strictObject({ kind: detailText.optional(), on: detailDate }),
})
