import type { ExchangeSet } from '@/lib/files/exchange-set'
import type { ImportPlan } from './plan-import'

/** How many rows of a file are new, changed, and in the database as they are. */
interface FileCounts {
  created: number
  updated: number
  unchanged: number
}

export type ImportCounts = Record<keyof ImportPlan, FileCounts>

/** Counts what a plan does with each file of a set. */
export function countImport(set: ExchangeSet, plan: ImportPlan): ImportCounts {
  const count = (file: keyof ImportPlan): FileCounts => {
    const updated = plan[file].filter((one) => one.kind === 'update').length
    const created = plan[file].length - updated
    return { created, updated, unchanged: set[file].length - created - updated }
  }
  return {
    sources: count('sources'),
    prisons: count('prisons'),
    cases: count('cases'),
    events: count('events'),
    prison_events: count('prison_events'),
    figures: count('figures'),
    addressees: count('addressees'),
  }
}
