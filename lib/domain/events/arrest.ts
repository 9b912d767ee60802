import { z } from 'zod'
import { confirmCustody, openCustody } from '../fold/effects'
import { defineEvent, detailText } from './event-definition'

/** An arrest opens an episode; within an open one it gives the start only where that is not known. */
export const arrest = defineEvent({
  type: 'arrest',
  icon: 'handcuffs',
  order: 'first',
  presupposesCustody: true,
  details: z.strictObject({
    authority: detailText.optional(),
    place: detailText.optional(),
    warrantShown: z.boolean().optional(),
  }),
  apply(state, by) {
    if (state.custody === 'dead') return state
    if (state.custody !== 'held') return openCustody(state, by, by)
    const confirmed = confirmCustody(state, by)
    return state.startedBy ? confirmed : { ...confirmed, startedBy: by, episodeBy: by }
  },
})
