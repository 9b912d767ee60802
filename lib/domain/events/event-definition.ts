import { z } from 'zod'
import type { CaseState } from '../fold/case-state'
import type { DatedEvent } from '../fold/dated-event'
import type { Audience } from '../vocabulary'
import type { EventType } from './event-types'

/** What one type of event is: its details, its effect, who sees it by default, and its icon. */
export interface EventDefinition {
  type: EventType
  /** Details in JSON; strict, so that an unknown key is an error. */
  details: z.ZodType<Record<string, unknown>>
  /** Whether it lasts: then an end date is read, and an absent one is not the same as a single day. */
  isSpan: boolean
  /** Who sees it until somebody decides otherwise (design, section 4). */
  defaultAudience: Audience
  /** Where it stands among events of the same exact day. */
  order: 'first' | 'between' | 'last'
  /** Whether it can only happen to a person held, so that it confirms custody. */
  presupposesCustody: boolean
  /** The name of its icon. */
  icon: string
  /** Details that are not published with the event even when it is (design, section 4). */
  neverPublished: readonly string[]
  /** The state after the event, for one exact order of events. Pure. */
  apply(state: CaseState, by: DatedEvent): CaseState
}

type Part = 'isSpan' | 'defaultAudience' | 'order' | 'presupposesCustody' | 'neverPublished' | 'apply'

/** The effect of an event that is history only. */
export function withoutEffect(state: CaseState): CaseState {
  return state
}

/** Defines a type of event; what is left out is: a single day, for the team, in between, without effect. */
export function defineEvent(
  definition: Omit<EventDefinition, Part> & Partial<Pick<EventDefinition, Part>>,
): EventDefinition {
  return {
    isSpan: false, defaultAudience: 'team', order: 'between', presupposesCustody: false, neverPublished: [],
    apply: withoutEffect,
    ...definition,
  }
}

/** A short text detail. */
export const detailText = z.string().trim().min(1).max(2000)
/** A whole number that is not negative, for months, days and the like. */
export const detailCount = z.number().int().nonnegative().max(100_000)
