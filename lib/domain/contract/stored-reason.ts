import { compareTexts } from '../compare-texts'
import { parseDay, type Day } from '../dates/day'
import { countDays, type Counting, type DayCount } from '../dates/day-span'
import type { Modifier } from '../fold/modifiers-on'
import type { HomeDistance } from '../places/home-distance'
import { rankOf, type Level } from '../vocabulary'
import type { Reason } from './case-row'

/** A reason as the column `reasons` of a period holds it; days as text. */
export interface StoredReason {
  rule: string
  level: Level
  certainty: 'certain' | 'possible'
  since: string
  earliest: string | null
  latest: string | null
  counting: Counting
  firstDay: 0 | 1
  events: string[]
  raisedBy: Modifier[]
  /** Of U17: how far the prison lies from the home, in tens of kilometres; absent where that is not known. */
  fromHome?: HomeDistance
}

type Anchor = Pick<StoredReason, 'earliest' | 'latest' | 'counting' | 'firstDay'>

/** Stored reasons with their days counted up to `asOf`, the weightiest first. */
export function toReasons(stored: readonly StoredReason[], asOf: Day): Reason[] {
  return stored.map((reason) => toReason(reason, asOf)).sort(byWeight)
}

/** How far the prison lies from the home, where a reason says so. */
export function fromHomeIn(stored: readonly StoredReason[]): HomeDistance | null {
  return stored.find(({ fromHome }) => fromHome)?.fromHome ?? null
}

function toReason(reason: StoredReason, asOf: Day): Reason {
  const { rule, level, certainty, since, events, raisedBy } = reason
  const days = countStored(reason, asOf)
  return {
    rule, level, certainty, since, atLeast: days?.atLeast ?? null, atMost: days?.atMost ?? null, events,
    ...(raisedBy.length > 0 && { raisedBy }),
  }
}

/** Highest level first, what is certain before what is possible, then by rule. */
function byWeight(a: Reason, b: Reason): number {
  return (
    rankOf(b.level) - rankOf(a.level)
    || Number(a.certainty === 'possible') - Number(b.certainty === 'possible')
    || compareTexts(a.rule, b.rule)
  )
}

/** Days since a stored anchor, or days until it (negative once it has passed), as bounds; null without an anchor. */
export function countStored(stored: Anchor, asOf: Day): DayCount | null {
  const earliest = stored.earliest === null ? null : parseDay(stored.earliest)
  const latest = stored.latest === null ? null : parseDay(stored.latest)
  if (latest === null) return null
  if (stored.counting === 'since') return countDays({ earliest, latest }, asOf, stored.firstDay)
  return { atLeast: (earliest ?? latest) - asOf, atMost: latest - asOf }
}
