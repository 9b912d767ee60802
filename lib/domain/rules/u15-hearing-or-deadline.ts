import type { Day } from '../dates/day'
import type { Bounds } from '../dates/day-span'
import { vagueDetail } from '../events/vague-detail'
import { capitalOn } from '../fold/capital-on'
import { someHolds, type Certainty } from '../fold/certainty'
import { isCertainBy, isPossibleBy, isScheduled, NEVER, type DatedEvent } from '../fold/dated-event'
import type { World } from '../fold/world'
import { boundsOfDue } from './due'
import type { Rule } from './rule'
import { levelSetting, numberSetting } from './settings'
import { isStopped } from './stopped'
import type { RuleEvaluator, Step, Track } from './track'
import { combineTracks, raisedWhere } from './tracks'

/**
 * U15: days until the next hearing or deadline, and past it while no outcome is on record; one level up in a
 * capital case. The tiers are days ahead. Custody is not needed.
 */
export const hearingOrDeadline: RuleEvaluator = (world, day, rule) => {
  if (isStopped(world.state)) return null
  const capital = capitalOn(world, day)
  const steps = raisedWhere(stepsOf(rule), someHolds(...capital.map(({ holds }) => holds)))
  const events = capital.flatMap((one) => one.events)
  const due = [...hearingsDue(world, day), ...deadlines(world, day)]
  return combineTracks(due.map(({ by, holds, from }): Track => ({
    holds, from, counting: 'until', firstDay: 0, ...steps, events: [by, ...events],
  })))
}

/** Rising as the day comes near; a level of its own once it is past, until it lapses. */
function stepsOf(rule: Rule): Step[] {
  return [
    ...rule.tiers.map(({ days, level }) => ({ days: -days, level })).reverse(),
    { days: numberSetting(rule, 'overdueDays'), level: levelSetting(rule, 'overdue') },
    { days: numberSetting(rule, 'lapseDays'), level: 'none' },
  ]
}

interface Due {
  by: DatedEvent
  holds: Certainty
  from: Bounds
}

/** Hearings ahead, and those whose day has passed while nothing was heard of an outcome. */
function hearingsDue(world: World, day: Day): Due[] {
  const planned = new Set(world.planned.map(({ event }) => event.id))
  const past = world.of('hearing').filter((dated) => isScheduled(dated) && !planned.has(dated.event.id))
  const answers = [...world.of('hearing').filter((dated) => !isScheduled(dated)), ...world.of('sentence')]
  return [...world.planned, ...past].flatMap((by) => {
    const holds = isUnanswered(by, answers, day)
    const from = boundsOfDue({ earliest: by.countsFrom, latest: by.latest === NEVER ? null : by.latest })
    return holds && from ? [{ by, holds, from }] : []
  })
}

/** A hearing held, or a sentence given, on the day of the planned one or after it is its outcome. */
function isUnanswered(by: DatedEvent, answers: readonly DatedEvent[], day: Day): Certainty | null {
  if (answers.some((one) => isCertainBy(one, day) && one.earliest >= by.latest)) return null
  // Nothing that has happened by a day answers a hearing that lies after it.
  const mayAnswer = (one: DatedEvent) => isPossibleBy(one, day) && one.latest >= by.earliest
  return by.earliest <= day && answers.some(mayAnswer) ? 'possible' : 'certain'
}

function deadlines(world: World, day: Day): Due[] {
  return world.of('deadline').flatMap((by) => {
    const on = vagueDetail(by.event, 'on')
    const from = on && boundsOfDue(on)
    return from ? [{ by, holds: isCertainBy(by, day) ? 'certain' : 'possible', from }] : []
  })
}
