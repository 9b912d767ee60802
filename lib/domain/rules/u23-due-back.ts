import type { Day } from '../dates/day'
import { vagueDetail } from '../events/vague-detail'
import { isInCustody } from '../fold/case-state'
import { standingOn, type Standing } from '../fold/standing'
import type { World } from '../fold/world'
import { boundsOfDue } from './due'
import type { Rule } from './rule'
import { levelSetting } from './settings'
import type { RuleEvaluator, Track } from './track'
import { combineTracks } from './tracks'

/**
 * U23: days until furlough or bail ends or a summons falls due, and past it while no return is on record. The
 * tiers are days ahead. It ends with custody and with a verified death.
 */
export const dueBack: RuleEvaluator = (world, day, rule) => {
  const { state } = world
  if (isInCustody(state) || (state.custody === 'dead' && state.custodyVerified)) return null
  return combineTracks([dueOn(suspended(world), 'returnDue', rule), ...summoned(world, day, rule)])
}

function suspended({ state: { custody, custodyBy } }: World): Standing | null {
  return custodyBy && (custody === 'furlough' || custody === 'bail') ? { by: custodyBy, holds: 'certain' } : null
}

/** Until another summons, or until a custody that followed it has ended. An unverified end ends nothing. */
function summoned(world: World, day: Day, rule: Rule): (Track | null)[] {
  const { closedBy } = world.state
  const all = world.of('summons')
  const ended = closedBy?.event.claimStatus === 'verified' ? [closedBy] : []
  return standingOn(all, [...all, ...ended], day).map((one) => dueOn(one, 'dueOn', rule))
}

function dueOn(standing: Standing | null, key: string, rule: Rule): Track | null {
  const due = standing && vagueDetail(standing.by.event, key)
  const from = due && boundsOfDue(due)
  if (!standing || !from) return null
  return {
    holds: standing.holds,
    from,
    counting: 'until',
    firstDay: 0,
    tiers: [
      ...rule.tiers.map(({ days, level }) => ({ days: -days, level })).reverse(),
      { days: 1, level: levelSetting(rule, 'overdue') },
    ],
    events: [standing.by],
  }
}
