import type { Day } from '../dates/day'
import type { Bounds } from '../dates/day-span'
import type { BareReason } from '../periods/content'
import type { Rule } from '../rules/rule'
import { addChangingDays, type RuleEvaluator, type Track } from '../rules/track'
import type { Raiser, Raising } from './modifiers-on'
import type { World } from './world'

/** A track of one world, with what raises its level there. */
export interface RaisedTrack {
  track: Track
  raising: Raising | null
}

/** What the tracks of one rule say, one for each world; a world where the rule does not apply has none. */
export interface RuleTracks {
  rule: Rule
  tracks: readonly RaisedTrack[]
  /** Whether the rule applies in every world. */
  inEveryWorld: boolean
  /** What the days of all tracks lie between, and the ids of all events that they rest on. */
  from: Bounds | null
  events: readonly string[]
  /** The days, ascending, on which levels may change. */
  changingDays: readonly Day[]
  /** The reasons that follow, told last: kept here, as days on which they stay the same ask for them again. */
  told: Told | null
}

/** Reasons, and the days, the first included and the last not, on which they are the same. */
export interface Told {
  from: Day
  before: Day
  reasons: readonly BareReason[]
}

/** A world, and what raises rules in it. */
export interface RaisedWorld {
  world: World
  raiser: Raiser
}

/** A rule in the worlds that a day allows, all of them or only some; null where it applies in none. */
export function tracksIn(
  worlds: readonly RaisedWorld[], isOfAll: boolean, rule: Rule, evaluate: RuleEvaluator, day: Day,
): RuleTracks | null {
  const tracks: RaisedTrack[] = []
  for (const { world, raiser } of worlds) {
    const track = evaluate(world, day, rule)
    if (track) tracks.push({ track, raising: raiser(rule.id) })
  }
  if (tracks.length === 0) return null
  return {
    rule, tracks, from: boundsOf(tracks), events: idsOf(tracks),
    inEveryWorld: isOfAll && tracks.length === worlds.length,
    changingDays: changingDaysIn(tracks),
    told: null,
  }
}

function changingDaysIn(tracks: readonly RaisedTrack[]): Day[] {
  const days: Day[] = []
  for (const { track } of tracks) addChangingDays(track, days)
  return days.sort((a, b) => a - b)
}

function idsOf(tracks: readonly RaisedTrack[]): string[] {
  const ids: string[] = []
  for (const { track } of tracks) {
    for (const { event } of track.events) if (!ids.includes(event.id)) ids.push(event.id)
  }
  return ids
}

function boundsOf(tracks: readonly RaisedTrack[]): Bounds | null {
  let bounds: Bounds | null = null
  for (const { track: { from } } of tracks) {
    if (!from) continue
    bounds = bounds ? hullOf(bounds, from) : from
  }
  return bounds
}

function hullOf(a: Bounds, b: Bounds): Bounds {
  return {
    earliest: a.earliest === null || b.earliest === null ? null : (Math.min(a.earliest, b.earliest) as Day),
    latest: Math.max(a.latest, b.latest) as Day,
  }
}
