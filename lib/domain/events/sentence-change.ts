import { z } from 'zod'
import { changeSentence } from '../fold/sentence-effects'
import { placeAt } from '../fold/effects'
import { defineEvent } from './event-definition'
import { sentenceComponents } from './sentence-components'

/** A change of the sentence in force: upheld keeps it, overturned and pardoned take it away, others replace it. */
export const sentenceChange = defineEvent({
  type: 'sentence_change',
  icon: 'gavel',
  details: z.strictObject({
    outcome: z.enum(['upheld', 'reduced', 'overturned', 'commuted', 'pardoned']),
    ...sentenceComponents,
  }),
  apply: (state, by) => changeSentence(placeAt(state, by), by),
})
