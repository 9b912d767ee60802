import type { Day } from '../dates/day'
import { parseStatus } from '../vocabulary'
import { isInCustody } from '../fold/case-state'
import { hullOfDates, sinceStanding, standingOn } from '../fold/standing'
import type { World } from '../fold/world'
import type { Rule } from './rule'
import { levelSetting, numberSetting } from './settings'
import type { RuleEvaluator, Track } from './track'
import { levelWhile } from './tracks'

/**
 * U22: a source states that no charge was brought, in days since the start of custody (where that is not known,
 * since the source says so); or that the trial was still going on after some days in custody, without a verdict.
 */
export const noCharge: RuleEvaluator = (world, day, rule) => {
  const { state } = world
  if (!isInCustody(state) || state.sentenceBy) return null
  return state.stage === null ? uncharged(world, day, rule) : stillOnTrial(world, rule)
}

function uncharged(world: World, day: Day, rule: Rule): Track | null {
  const { startedBy, closedBy } = world.state
  const all = world.of('charge')
  const [brought, none] = [true, false].map((some) =>
    all.filter(({ event }) => Array.isArray(event.details.charges) && event.details.charges.length > 0 === some),
  )
  const enders = [...(brought ?? []), startedBy, closedBy].filter((event) => event !== null)
  const since = sinceStanding(standingOn(none ?? [], enders, day))
  if (!since) return null
  return {
    holds: since.holds,
    from: startedBy ? hullOfDates([startedBy]) : since.from,
    counting: 'since',
    firstDay: 0,
    tiers: rule.tiers,
    events: startedBy ? [startedBy, ...since.events] : since.events,
  }
}

function stillOnTrial({ state: { stage, stageBy, startedBy } }: World, rule: Rule): Track | null {
  const isReported = parseStatus(stageBy?.event.details.status) === 'on_trial'
  if (stage !== 'on_trial' || !isReported || !stageBy || !startedBy) return null
  const days = numberSetting(rule, 'verdictDays')
  const possible = stageBy.latest - (startedBy.countsFrom ?? -Infinity) >= days
  const certain = stageBy.earliest - startedBy.latest >= days
  const level = levelSetting(rule, 'noVerdict')
  return possible ? levelWhile(certain ? 'certain' : 'possible', level, [startedBy, stageBy]) : null
}
