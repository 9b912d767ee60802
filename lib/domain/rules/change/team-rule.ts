import type { Day } from '../../dates/day'
import type { Rule } from '../rule'
import type { Preview } from './preview'

/** A version of a rule as the team sees it: what it said, from which day on, and who changed it. */
export interface TeamRuleVersion {
  version: number
  content: Rule
  inForceOn: Day
  author: string
  /** Null for what a release brought. */
  confirmedBy: string | null
  reason: string | null
}

/** A proposed change of a rule as the team sees it. */
export interface TeamRuleProposal {
  id: string
  before: Rule
  content: Rule
  reason: string
  state: 'proposed' | 'confirmed' | 'withdrawn'
  proposedOn: Day
  author: string
  isOwn: boolean
  decidedBy: string | null
  /** What it would do to the cases looked at so far; null until the first of them were. */
  preview: Preview | null
  looked: { done: number; total: number; isEnded: boolean }
  /** Whether every case follows it, once it is confirmed. */
  isDerived: boolean
}

/** How far the derivation of all cases is that follows a change: how many cases of how many. */
export interface RuleDerivation {
  done: number
  total: number
}
