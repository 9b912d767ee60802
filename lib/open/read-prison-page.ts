import type { CaseLine } from '@/lib/domain/contract/case-page'
import type { Day } from '@/lib/domain/dates/day'
import type { Rule } from '@/lib/domain/rules/rule'
import { HELD_STATUSES } from '@/lib/domain/vocabulary'
import { EVERY_CASE } from './case-query'
import { findPrison } from './find-prison'
import { type HeldBefore, listHeldBefore } from './list-held-before'
import { listCases } from './list-cases'
import { readPrisonHistory, type PrisonHistory } from './prison-events'
import type { PrisonLine } from './prison-row'
import { readRules } from './read-rules'

const MOST_PEOPLE = 500

/** All that the page of one prison shows on a day. */
export interface PrisonPage {
  prison: PrisonLine
  /** The row of the rule that speaks of the prison as a whole, where one does. */
  rule: Rule | null
  people: { total: number; rows: CaseLine[] }
  /** Who was held there and is not any more, as far as that is on record. */
  past: HeldBefore[]
  history: PrisonHistory
}

/** Reads it by the prison's id; null where no such prison is published. */
export async function readPrisonPage(id: string, asOf: Day): Promise<PrisonPage | null> {
  const prison = await findPrison(id, asOf)
  if (prison === null) return null
  const heldHere = { ...EVERY_CASE, prison: prison.id, statuses: HELD_STATUSES }
  const [people, past, history, rules] = await Promise.all([
    listCases(heldHere, asOf, { limit: MOST_PEOPLE, after: null }), listHeldBefore(prison.id, asOf),
    readPrisonHistory(prison.id, asOf),
    prison.flag === null ? [] : readRules(),
  ])
  return { prison, people, past, history, rule: rules.find(({ id: ruleId }) => ruleId === prison.flag?.rule) ?? null }
}
