import { z } from 'zod'
import { confirmCustody, openCustody } from '../fold/effects'
import { defineEvent } from './event-definition'

/** A return from furlough or bail: stage and sentence are kept, and the silence starts anew. */
export const returnToPrison = defineEvent({
  type: 'return',
  icon: 'return',
  order: 'first',
  presupposesCustody: true,
  details: z.strictObject({}),
  apply(state, by) {
    if (state.custody === 'dead') return state
    if (state.custody === 'disappeared' && by.event.prisonId === null) return state
    if (state.custody !== 'held') return openCustody(state, by, by)
    const confirmed = confirmCustody(state, by)
    return state.startedBy ? confirmed : { ...confirmed, startedBy: by }
  },
})
