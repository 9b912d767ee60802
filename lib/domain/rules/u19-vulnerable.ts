import type { Day } from '../dates/day'
import type { Bounds } from '../dates/day-span'
import { hasReached } from '../fold/age-on'
import { attributesOn } from '../fold/attributes-on'
import { isInCustody } from '../fold/case-state'
import { allHold, someHolds, type Certainty } from '../fold/certainty'
import type { DatedEvent } from '../fold/dated-event'
import { openConcerns } from '../fold/health-of'
import { contactsInCustody } from '../fold/silence-of'
import { unheardIn, type Unheard } from '../fold/unheard-in'
import type { Rule } from './rule'
import type { RuleEvaluator } from './track'
import { combineTracks } from './tracks'

/**
 * U19: 65 or older, pregnant, with a disability or a serious or critical illness, and no health event on record
 * for some days: since the last one in the present custody, else since its start.
 */
export const vulnerableUnheard: RuleEvaluator = (world, day, rule) => {
  if (!isInCustody(world.state)) return null
  const unheard = unheardIn(world, day, contactsInCustody(world, day, () => true, 'health'))
  if (!unheard) return null
  const attributes = attributesOn(world, day, ['pregnant', 'disability'])
  const isVulnerable = someHolds(hasReached(65, world.background.birthDate, day), attributes?.holds ?? null)
  const grave = openConcerns(world.of('health'), day).filter(
    ({ by }) => by.event.details.severity === 'serious' || by.event.details.severity === 'critical',
  )
  return combineTracks([
    trackOf(unheard, isVulnerable, attributes?.events ?? [], rule),
    // What tells of the illness was heard as well: nobody counts from before it.
    ...grave.map(({ by, holds }) => trackOf({ ...unheard, from: notBefore(by, unheard.from) }, holds, [by], rule)),
  ])
}

function trackOf(unheard: Unheard, isVulnerable: Certainty | null, events: readonly DatedEvent[], rule: Rule) {
  const holds = allHold(isVulnerable, unheard.holds)
  return holds && {
    holds,
    from: unheard.from,
    counting: 'since' as const,
    firstDay: 0 as const,
    tiers: rule.tiers,
    events: [...unheard.events, ...events],
  }
}

function notBefore(by: DatedEvent, from: Bounds): Bounds {
  const known = [by.countsFrom, from.earliest].filter((day) => day !== null)
  return {
    earliest: known.length > 0 ? (Math.max(...known) as Day) : null,
    latest: Math.max(by.latest, from.latest) as Day,
  }
}
