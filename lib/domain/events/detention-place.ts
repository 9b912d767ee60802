import { z } from 'zod'
import { holdAt } from '../fold/effects'
import { defineEvent, detailText } from './event-definition'

/** Where the person is held, as a source found it: like a transfer, but not since that day. */
export const detentionPlace = defineEvent({
  type: 'detention_place',
  icon: 'place',
  presupposesCustody: true,
  details: z.strictObject({ ward: detailText.optional() }),
  apply: holdAt,
})
