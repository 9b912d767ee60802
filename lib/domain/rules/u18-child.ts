import { isUnder } from '../fold/age-on'
import { isInCustody } from '../fold/case-state'
import { allHold } from '../fold/certainty'
import { unheardIn } from '../fold/unheard-in'
import { levelSetting, numberSetting } from './settings'
import type { RuleEvaluator } from './track'
import { combineTracks, levelWhile } from './tracks'

/** U18: under 18 and held; higher after some days with no verified contact on record. */
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
  ])
}
