import { z } from 'zod'
import { holdAt } from '../fold/effects'
import { defineEvent, detailText } from './event-definition'

/**
 * Where the person is held, as a source found it: like a transfer, but not since that day. `withAdults` is asked of
 * children, and not published, as it tells of an age.
 */
export const detentionPlace = defineEvent({
  type: 'detention_place',
  icon: 'place',
  presupposesCustody: true,
  neverPublished: ['withAdults'],
  details: z.strictObject({ ward: detailText.optional(), withAdults: z.boolean().optional() }),
  apply: holdAt,
})
