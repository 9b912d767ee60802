import { z } from 'zod'
import { presupposeCustody } from '../fold/effects'
import { defineEvent } from './event-definition'

/** A hunger strike: a span; the first day is day 1. A dry one takes no water. */
export const hungerStrike = defineEvent({
  type: 'hunger_strike',
  icon: 'hunger_strike',
  isSpan: true,
  presupposesCustody: true,
  details: z.strictObject({ dry: z.boolean().optional() }),
  apply: presupposeCustody,
})
