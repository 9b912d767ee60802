import { activeSpanOn, type ActiveSpan } from '../fold/active-span'
import { addDays, type Day } from '../dates/day'
import { capitalOn } from '../fold/capital-on'
import { isInCustody } from '../fold/case-state'
import { allHold, someHolds } from '../fold/certainty'
import { isScheduled, type DatedEvent } from '../fold/dated-event'
import type { World } from '../fold/world'
import type { Rule } from './rule'
import { levelSetting, numberSetting } from './settings'
import type { RuleEvaluator, Track } from './track'
import { combineTracks } from './tracks'

/**
 * U21: before trial, and a source states that a lawyer of choice is denied. Once it fires, a capital charge or a
 * hearing that is near gives it a level of its own.
 */
export const noLawyer: RuleEvaluator = (world, day, rule) => {
  const { state } = world
  if (!isInCustody(state) || state.stage !== null || state.sentenceBy !== null) return null
  const denied = world.of('access_denied').filter(({ event }) => event.details.to === 'lawyer')
  const active = activeSpanOn(denied, world, day)
  if (!active) return null
  const since: Track = { ...active, counting: 'since', firstDay: 0, tiers: rule.tiers }
  const hearings = hearingsAhead(world, day).map((hearing) => nearHearing(active, hearing, rule))
  return combineTracks([since, capitalTrack(world, day, since, rule), ...hearings])
}

function capitalTrack(world: World, day: Day, since: Track, rule: Rule): Track | null {
  const capital = capitalOn(world, day)
  const holds = allHold(since.holds, someHolds(...capital.map((one) => one.holds)))
  const level = levelSetting(rule, 'capital')
  const tiers = rule.tiers.map((tier) => ({ ...tier, level }))
  return holds && { ...since, holds, tiers, events: capital.flatMap(({ events }) => events) }
}

function hearingsAhead(world: World, day: Day): DatedEvent[] {
  const planned = new Set(world.planned.map(({ event }) => event.id))
  const today = world.of('hearing').filter(
    (dated) => isScheduled(dated) && dated.latest >= day && !planned.has(dated.event.id),
  )
  return [...world.planned, ...today]
}

/** From so many days before a hearing to its day, but not before the denial itself has lasted long enough. */
function nearHearing({ holds, from }: ActiveSpan, hearing: DatedEvent, rule: Rule): Track | null {
  const waits = rule.tiers[0]?.days ?? 0
  const near = -numberSetting(rule, 'hearingDays')
  const fires = from.earliest === null ? null : addDays(from.earliest, waits)
  const earliest = Math.max(hearing.earliest, fires ?? -Infinity) as Day
  if (earliest > hearing.latest) return null
  const level = levelSetting(rule, 'hearing')
  const steps = (first: number) => [{ days: first, level }, { days: 1, level: 'none' as const }]
  const surely = Math.max(near, from.latest + waits - hearing.latest)
  return {
    holds: earliest === hearing.earliest ? holds : 'possible',
    from: { earliest, latest: hearing.latest },
    counting: 'until',
    firstDay: 0,
    tiers: steps(Math.max(near, (fires ?? -Infinity) - earliest)),
    certainTiers: surely > 0 ? [] : steps(surely),
    events: [hearing],
  }
}
