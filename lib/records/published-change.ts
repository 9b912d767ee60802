import { canonicalJson } from './canonical-json'
import type { Row } from './period-rows'
import type { PublishedCase } from './published-case'
import { changesOf, type RowChanges } from './row-changes'

/** What becomes of a published case. */
export interface PublishedChange {
  now: PublishedCase
  /** Undefined where readers have not seen it. */
  old: PublishedCase | undefined
  /** What changes of its periods, where nothing else does; null where it is written anew. */
  periods: RowChanges<Row, Row> | null
  /** Whether only urgency changes: nothing that is said of the person is new, and nothing is taken back. */
  isUrgencyAlone: boolean
}

/** What changes of what readers see of a case; null where nothing does. Pure. */
export function publishedChange(now: PublishedCase, old: PublishedCase | undefined): PublishedChange | null {
  if (old === undefined || restOf(now) !== restOf(old)) return { now, old, periods: null, isUrgencyAlone: false }
  const periods = changesOf(old.periods, now.periods)
  if (periods.gone.length + periods.added.length === 0) return null
  return { now, old, periods, isUrgencyAlone: factsOf(now.periods) === factsOf(old.periods) }
}

function restOf(one: PublishedCase): string {
  return canonicalJson({ ...one, periods: [] })
}

/** What hangs on rules; since when somebody is in solitary or on hunger strike, too: stated where a rule counts it. */
const URGENCY = [
  'level', 'possible', 'pinned', 'level_since', 'reasons', 'urgent_run', 'critical_run', 'counted',
  'solitary_since', 'hunger_strike_since',
]

/** What periods in the order of their days say apart from urgency, and from which day each of it holds, as one text. */
function factsOf(periods: readonly Row[]): string {
  const facts: { from: string; said: string }[] = []
  for (const period of periods) {
    const { valid, ...row } = period
    const said = canonicalJson(Object.fromEntries(Object.entries(row).filter(([name]) => !URGENCY.includes(name))))
    if (facts.at(-1)?.said !== said) facts.push({ from: String(valid).split(',')[0] ?? '', said })
  }
  return JSON.stringify(facts)
}
