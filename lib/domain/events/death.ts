import { z } from 'zod'
import type { CaseState } from '../fold/case-state'
import { closeCustody } from '../fold/effects'
import { defineEvent } from './event-definition'

/** A death closes the case. */
export const death = defineEvent({
  type: 'death',
  icon: 'death',
  order: 'last',
  details: z.strictObject({ cause: z.enum(['execution', 'in_custody', 'after_release', 'unknown']).optional() }),
  apply: (state, by) => closeCustody(state, by, { custody: 'dead', diedAs: manner(by.event.details.cause) }),
})

function manner(cause: unknown): CaseState['diedAs'] {
  if (cause === 'execution') return 'executed'
  return cause === 'in_custody' ? 'died_in_custody' : 'deceased'
}
