import type { OpenProcedure } from '../actions/open-procedures'
import { compareTexts } from '../compare-texts'
import type { Day } from '../dates/day'
import { rankOf, type Level } from '../vocabulary'

/** How far ahead one looks: what is planned within a fortnight counts as known (design, section 5). */
export const FOLLOW_UP_DAYS = 14

/** What somebody should do about a case on a day, as it follows from the record. */
export interface FollowUp {
  slug: string
  name: { latin: string; native: string | null }
  /**
   * `answer`: an action asked for one by that day; `lapsed`: what the viewer had or put off has ended; `submit`: a
   * procedure of the United Nations may close on that day.
   */
  kind: 'call' | 'hearing' | 'rise' | 'answer' | 'lapsed' | 'submit'
  on: Day
  rule: string | null
  /** What the rule comes to on that day; null where the kind says all. */
  level: Level | null
  /** What was done, as it was written; null unless an answer is due. */
  said: string | null
  /** The procedure that closes, and whether somebody consented to it; null for every other kind. */
  closing: ClosingProcedure | null
}

export interface ClosingProcedure extends OpenProcedure {
  isConsented: boolean
}

/** The soonest first, and on one day the highest. */
export function byDay(a: FollowUp, b: FollowUp): number {
  return a.on - b.on || rankOf(b.level ?? 'none') - rankOf(a.level ?? 'none') || compareTexts(a.slug, b.slug)
}
