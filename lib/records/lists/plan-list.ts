import type { Statements } from '@/lib/db/statements'
import type { ImportPlan } from '../import/plan-import'
import { diffRows } from '../import/diff-rows'
import { readExistingReferences } from '../import/existing-references'
import type { LaidPerson } from './lay-beside'
import type { ListGround } from './list-rows'

/** What a list writes, in the terms of the import of exchange files, and what only lists do. */
export interface ListPlan {
  plan: ImportPlan
  /** Events that the list says otherwise now. */
  retracts: string[]
  /** The ids of cases that come back, which were taken back with an import. */
  revived: string[]
  /** All cases that are made or changed, in order. */
  caseIds: string[]
}

/** Puts together what is to be written of all people of a list, and of its source. */
export async function planList(db: Statements, ground: ListGround, people: readonly LaidPerson[]): Promise<ListPlan> {
  const plans = people.flatMap(({ plan }) => plan ?? [])
  const existing = await readExistingReferences(db, {
    sources: ground.source ? [ground.sourceId] : [], prisons: [], figures: [], addressees: [],
  })
  // A source that is on record stays as people have left it.
  const isNewSource = ground.source !== null && !existing.sources.has(ground.sourceId)
  const retracts = plans.flatMap((one) => one.retracts)
  const plan: ImportPlan = {
    sources: isNewSource && ground.source ? diffRows(existing.sources, [ground.source]) : [],
    prisons: [], cases: plans.flatMap(({ caseChange }) => caseChange ?? []),
    events: plans.flatMap(({ events }) => events), prison_events: [], figures: [], addressees: [],
  }
  const changed = plans.filter((one) => one.caseChange !== null || one.revives || one.events.length > 0)
  return {
    plan, retracts, revived: plans.flatMap(({ revives, caseId }) => (revives ? [caseId] : [])),
    caseIds: [...new Set(changed.map(({ caseId }) => caseId))].sort(),
  }
}
