import type { EventType } from '../events/event-types'
import { areOfOneDay, daysApart, knownToOverlap, overlaps, startsBefore, type Claim } from './claim'
import { FACTS, type Fact } from './fact'
import { MEANINGS, type Once } from './meaning'
import { comparePreferred, groundOf, type Ground } from './preference'

/** Events of one type that contradict each other. All of them stay. */
export interface Disagreement {
  type: EventType
  /** Their ids, the preferred one first. */
  events: string[]
  /** In what they differ. */
  facts: Fact[]
  /** Why the first is preferred to the second; null where nothing on record prefers it. */
  preferredBy: Ground | null
  /**
   * What is derived from them: the preferred one, on one exact day; both as possible, where vague dates overlap;
   * else, of two days on which something can only have happened once, the earlier or the later.
   */
  decidedBy: 'preference' | 'both_possible' | 'earlier_day' | 'later_day'
}

/** How far apart two days of one arrest or release may lie, where nothing on record parts the two. */
const MOST_DAYS_APART = 7

/**
 * The disagreements among the events of a case (design, section 3): groups of two or more of one type that rest on
 * different sources, whose dates overlap, and that both state something and state it differently. What an arrest, a
 * release or a death happened on twice, without anything in between, is one as well. An absent detail contradicts
 * nothing, one source does not contradict itself, and retracted events are left out. What may contradict what is
 * decided for each type in {@link MEANINGS}. Pure; the order of the events given is of no consequence.
 */
export function disagreementsOf(claims: readonly Claim[]): Disagreement[] {
  const standing = claims.filter(({ claimStatus }) => claimStatus !== 'retracted')
  const groups: Claim[][] = []
  for (const claim of standing) {
    const isTouched = (group: Claim[]) => group.some((other) => differences(claim, other, standing).length > 0)
    const touched = groups.filter(isTouched)
    for (const group of touched) groups.splice(groups.indexOf(group), 1)
    groups.push([claim, ...touched.flat()])
  }
  return groups.filter((group) => group.length > 1).map((group) => describe(group, standing))
}

function describe(group: readonly Claim[], standing: readonly Claim[]): Disagreement {
  const claims = [...group].sort(comparePreferred)
  const pairs = claims.flatMap((a, i) => claims.slice(i + 1).map((b) => [a, b] as const))
  const found = new Set(pairs.flatMap(([a, b]) => differences(a, b, standing)))
  const [first, second] = claims
  if (!first || !second) throw new Error('a disagreement needs two')
  return {
    type: first.type,
    events: claims.map(({ id }) => id),
    facts: FACTS.filter((fact) => found.has(fact)),
    preferredBy: groundOf(first, second),
    decidedBy: found.has('day') ? decidingDay(first.type) : decidingOrder(pairs),
  }
}

/** A second release is one from what came after; of an arrest and of a death the first one stands. */
function decidingDay(type: EventType): Disagreement['decidedBy'] {
  return type === 'release' ? 'later_day' : 'earlier_day'
}

function decidingOrder(pairs: readonly (readonly [Claim, Claim])[]): Disagreement['decidedBy'] {
  return pairs.every(([a, b]) => areOfOneDay(a, b)) ? 'preference' : 'both_possible'
}

/** In what two events contradict each other; empty where they do not. */
function differences(a: Claim, b: Claim, all: readonly Claim[]): Fact[] {
  const { facts, once, isOne = () => true } = MEANINGS[a.type]
  if (a.type !== b.type || a.sources.some((source) => b.sources.includes(source)) || !isOne(a, b)) return []
  const differing = FACTS.filter((fact) => facts[fact]?.(a, b))
  if (!once) return knownToOverlap(a, b) ? differing : []
  if (overlaps(a, b)) return differing
  return isOneHappening(a, b, once, all) ? ['day', ...differing] : []
}

/** Whether two days that do not overlap must be those of one happening. */
function isOneHappening(a: Claim, b: Claim, once: Once, all: readonly Claim[]): boolean {
  if (once.within === 'life') return true
  const [first, second] = startsBefore(a, b) ? [a, b] : [b, a]
  const between = { earliest: first.earliest, latest: second.latest }
  const isParted = all.some((other) => once.partedBy.includes(other.type) && overlaps(other, between))
  return !isParted && daysApart(a, b) <= MOST_DAYS_APART
}
