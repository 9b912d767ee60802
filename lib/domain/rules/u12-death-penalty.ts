import type { Day } from '../dates/day'
import { isUnder } from '../fold/age-on'
import { attributesOn } from '../fold/attributes-on'
import { capitalOn, type CapitalStanding } from '../fold/capital-on'
import { allHold, someHolds, type Certainty } from '../fold/certainty'
import { noticesOn } from '../fold/notices-on'
import type { World } from '../fold/world'
import type { Level } from '../vocabulary'
import type { Rule } from './rule'
import { levelSetting } from './settings'
import { isStopped } from './stopped'
import type { RuleEvaluator, Track } from './track'
import { combineTracks, levelWhile } from './tracks'

/** U12: a capital charge, a death sentence, one upheld, or a sign that an execution is near. Custody is not needed. */
export const deathPenalty: RuleEvaluator = (world, day, rule) => {
  if (isStopped(world.state)) return null
  const stages = capitalOn(world, day).flatMap((capital) => [
    levelWhile(capital.holds, levelOf(capital, rule), capital.events),
    protectedTrack(world, day, capital, rule),
  ])
  return combineTracks([...stages, ...notices(world, day, rule)])
}

function levelOf({ stage }: CapitalStanding, rule: Rule): Level {
  return stage === 'charge' ? (rule.tiers[0]?.level ?? 'none') : levelSetting(rule, stage)
}

/** Under 18 on the day of the arrest or of the charge or sentence, and so before; or pregnant. */
function protectedTrack(world: World, day: Day, { by, holds, events }: CapitalStanding, rule: Rule): Track | null {
  const { birthDate } = world.background
  const { episodeBy } = world.state
  const wasChild = (dated: typeof by): Certainty | null => {
    const isSure = isUnder(18, birthDate, dated.latest) === 'certain'
    return isSure ? 'certain' : isUnder(18, birthDate, dated.earliest) && 'possible'
  }
  const pregnant = attributesOn(world, day, ['pregnant'])
  const isProtected = someHolds(wasChild(by), episodeBy && wasChild(episodeBy), pregnant?.holds ?? null)
  const both = allHold(holds, isProtected)
  return both && levelWhile(both, levelSetting(rule, 'protected'), [...events, ...(pregnant?.events ?? [])])
}

function notices(world: World, day: Day, rule: Rule): Track[] {
  return noticesOn(world, day).map(({ by, holds }) => levelWhile(holds, levelSetting(rule, 'notice'), [by]))
}
