import { LEVELS, lowerLevel } from '../vocabulary'
import type { Day } from '../dates/day'
import type { ActiveSpan } from '../fold/active-span'
import { careOn } from '../fold/care-on'
import { isInCustody } from '../fold/case-state'
import type { DatedEvent } from '../fold/dated-event'
import { openConcerns } from '../fold/health-of'
import type { Rule } from './rule'
import type { RuleEvaluator, Step, Track } from './track'

/** U07: health critical and treatment denied or delayed; with treatment unknown one level lower. */
export const criticalHealth: RuleEvaluator = (world, day, rule) => {
  if (!isInCustody(world.state)) return null
  const critical = openConcerns(world.of('health'), day).filter(({ by }) => by.event.details.severity === 'critical')
  if (critical.length === 0) return null
  const care = careOn(world, day)
  if (care.given?.holds === 'certain' && !care.denied) return null
  return {
    holds: critical.some(({ holds }) => holds === 'certain') && !care.given ? 'certain' : 'possible',
    from: sinceBoth(critical.map(({ by }) => by), care.denied),
    counting: 'since',
    firstDay: 0,
    ...tiersFor(rule, care.denied),
    events: [...critical.map(({ by }) => by), ...(care.denied?.events ?? [])],
  }
}

function tiersFor(rule: Rule, denied: ActiveSpan | null): Pick<Track, 'tiers' | 'certainTiers'> {
  const unknown = LEVELS.find((level) => level === rule.settings.unknownTreatment) ?? 'none'
  const lowered = rule.tiers.map((tier): Step => ({ ...tier, level: lowerLevel(tier.level, unknown) }))
  if (!denied) return { tiers: lowered }
  return denied.holds === 'certain' ? { tiers: rule.tiers } : { tiers: rule.tiers, certainTiers: lowered }
}


/** Both are needed: days count from the later of the concern and the denial. */
function sinceBoth(critical: readonly DatedEvent[], denied: ActiveSpan | null): Track['from'] {
  const earliest = critical.map(({ countsFrom }) => countsFrom)
  const known = earliest.filter((day) => day !== null)
  const concern = known.length < earliest.length ? null : Math.min(...known)
  const start = denied?.from.earliest ?? null
  return {
    earliest: concern === null || (denied && start === null) ? null : (Math.max(concern, start ?? -Infinity) as Day),
    latest: Math.max(...critical.map(({ latest }) => latest), denied?.from.latest ?? -Infinity) as Day,
  }
}
