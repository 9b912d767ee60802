import { z } from 'zod'
import { impose } from '../fold/sentence-effects'
import { placeAt } from '../fold/effects'
import { defineEvent } from './event-definition'
import { componentsOf, sentenceComponents } from './sentence-components'

/** A sentence is in force from its day on; whether the person is in custody is another matter. */
export const sentence = defineEvent({
  type: 'sentence',
  icon: 'gavel',
  details: z
    .strictObject(sentenceComponents)
    .refine((details) => Object.keys(componentsOf(details)).length > 0, 'names no component of the sentence'),
  apply: (state, by) => impose(placeAt(state, by), by),
})
