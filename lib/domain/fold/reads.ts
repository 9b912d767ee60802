import type { EventType } from '../events/event-types'
import type { Background } from './background'
import type { Reference } from './case-state'

/**
 * What a question looks at in a world beside whether the person is held, so that it is asked again only where that has
 * changed, and told apart only where that differs.
 */
export interface Reads {
  types: readonly EventType[]
  /** The fields of the state whose events it looks into. */
  references: readonly Reference[]
  /** Whether it looks at what verified the custody, and at the stage of the proceedings. */
  verified: boolean
  stage: boolean
  /** Whether it looks at the date of birth or at what happened at prisons. */
  background: boolean
  /** Whether it says nothing of a person who is not held. */
  ofHeld: boolean
  /** It says nothing before an event of one of these types has happened, or while none is live; null: it may always. */
  needs: readonly EventType[] | null
  /** What of the background, where it is known, makes it speak without such an event. */
  orNeeds: keyof Background | null
}

/** What raises levels looks at these. A question that looks at both is raised world by world. */
export const MODIFIER_TYPES: readonly EventType[] = ['attribute', 'health']

/** What a question looks at: nothing but whether the person is held, unless it is said. */
export function reads(looksAt: Partial<Reads>): Reads {
  return {
    types: [], references: [], verified: false, stage: false, background: false, ofHeld: true,
    needs: null, orNeeds: null, ...looksAt,
  }
}
