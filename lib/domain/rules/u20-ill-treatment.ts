import { isInCustody } from '../fold/case-state'
import type { DatedEvent } from '../fold/dated-event'
import { hullOfDates, standingOn } from '../fold/standing'
import { isC3OrBetter } from '../grade'
import type { Level } from '../vocabulary'
import type { Rule } from './rule'
import { levelSetting, numberSetting } from './settings'
import type { RuleEvaluator, Track } from './track'
import { combineTracks } from './tracks'

/** U20: a credible report of ill-treatment and no independent examination on record since, until it lapses. */
export const illTreatmentUnexamined: RuleEvaluator = (world, day, rule) => {
  if (!isInCustody(world.state)) return null
  const reports = world.of('ill_treatment')
  const examined = reports.filter(({ event }) => event.details.examined === true)
  const unexamined = reports.filter(({ event }) => event.details.examined !== true && isC3OrBetter(event))
  return combineTracks(standingOn(unexamined, examined, day).map(({ by, holds }): Track => ({
    holds,
    from: hullOfDates([by]),
    counting: 'since',
    firstDay: 0,
    tiers: [{ days: 0, level: levelOf(by, rule) }, { days: numberSetting(rule, 'lapseDays'), level: 'none' }],
    events: [by],
  })))
}

function levelOf({ event: { details } }: DatedEvent, rule: Rule): Level {
  const isGrave = details.sexual === true || details.lifeThreat === true
  return isGrave ? levelSetting(rule, 'grave') : (rule.tiers[0]?.level ?? 'none')
}
