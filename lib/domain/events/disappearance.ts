import { z } from 'zod'
import { disappear } from '../fold/effects'
import { defineEvent, detailText } from './event-definition'

/** Nobody says where the person is: until an arrest, a contact or an event that names a prison. */
export const disappearance = defineEvent({
  type: 'disappearance',
  icon: 'disappearance',
  details: z.strictObject({ lastSeen: detailText.optional(), custodyDenied: z.boolean().optional() }),
  apply: disappear,
})
