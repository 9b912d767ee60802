import type { Day } from '../dates/day'
import { isUnder } from '../fold/age-on'
import { isInCustody } from '../fold/case-state'
import { allHold, type Certainty } from '../fold/certainty'
import { standingOn } from '../fold/standing'
import { unheardIn } from '../fold/unheard-in'
import type { World } from '../fold/world'
import type { Rule } from './rule'
import { levelSetting, numberSetting } from './settings'
import type { RuleEvaluator, Track } from './track'
import { combineTracks, levelWhile } from './tracks'

/** U18: under 18 and held; higher with adults, or after some days with no verified contact on record. */
export const childHeld: RuleEvaluator = (world, day, rule) => {
  const { custodyBy } = world.state
  const isChild = isUnder(18, world.background.birthDate, day)
  if (!isInCustody(world.state) || !isChild) return null
  const unheard = unheardIn(world, day)
  const both = allHold(isChild, unheard?.holds ?? null)
  return combineTracks([
    levelWhile(isChild, rule.tiers[0]?.level ?? 'none', custodyBy ? [custodyBy] : []),
    unheard && both && {
      holds: both,
      from: unheard.from,
      counting: 'since',
      firstDay: 0,
      tiers: [{ days: numberSetting(rule, 'unheardDays'), level: levelSetting(rule, 'unheard') }],
      events: unheard.events,
    },
    ...amongAdults(world, day, isChild, rule),
  ])
}

/** With adults, as a source states of a place, until it states otherwise or the person is moved or let go. */
function amongAdults(world: World, day: Day, isChild: Certainty, rule: Rule): Track[] {
  const { placedBy, custodyBy, closedBy } = world.state
  const transfers = world.of('transfer')
  const stated = [...world.of('detention_place'), ...transfers].filter(({ event }) => 'withAdults' in event.details)
  const among = stated.filter(({ event }) => event.details.withAdults === true)
  const enders = [...stated, ...transfers, placedBy, custodyBy, closedBy].filter((event) => event !== null)
  return standingOn(among, enders, day).flatMap(({ by, holds }) => {
    const both = allHold(isChild, holds)
    return both ? [levelWhile(both, levelSetting(rule, 'withAdults'), [by])] : []
  })
}
