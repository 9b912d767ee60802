import { z } from 'zod'
import type { Custody } from '../fold/case-state'
import { defineEvent } from './event-definition'
import { detailDate } from './vague-detail'

const SUMMONED_FROM: readonly Custody[] = ['unknown', 'at_large', 'summoned']

/** A summons makes a status only where custody is not known, or the person is known to be at large. */
export const summons = defineEvent({
  type: 'summons',
  icon: 'summons',
  details: z.strictObject({ dueOn: detailDate.optional() }),
  apply(state, by) {
    if (!SUMMONED_FROM.includes(state.custody)) return state
    return { ...state, custody: 'summoned', custodyVerified: by.event.claimStatus === 'verified', custodyBy: by }
  },
})
