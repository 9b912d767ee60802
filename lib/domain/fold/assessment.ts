import type { Day } from '../dates/day'
import type { Bounds, VagueDate } from '../dates/day-span'
import { spanBetween } from '../dates/edtf'
import { evaluators } from '../rules/evaluators'
import type { Rule } from '../rules/rule'
import type { Track } from '../rules/track'
import type { Silence } from '../periods/period'
import type { Status } from '../vocabulary'
import { isInCustody } from './case-state'
import type { DatedEvent } from './dated-event'
import { settle, startFold, type Fold, type Folded } from './fold'
import { lastConfirmedOn } from './last-confirmed'
import { modifiersOn, type Raising } from './modifiers-on'
import { contactsInCustody, silenceOn } from './silence-of'
import { sinceCustody, statusOf, type StatusSince } from './status-of'
import { worldsOn, type World } from './worlds'

/** A value that holds in some world, with the event that it follows from. */
export interface Option<T> {
  value: T
  by: DatedEvent | null
}

/** A track of one world, with what raises its level there. */
export interface RaisedTrack extends Track {
  raising: Raising | null
}

/** What the tracks of one rule say, one for each world; a world where the rule does not apply has none. */
export interface RuleTracks {
  rule: Rule
  tracks: RaisedTrack[]
  /** Whether the rule applies in every world. */
  inEveryWorld: boolean
  /** What the days of all tracks lie between, and the ids of all events that they rest on. */
  from: Bounds | null
  events: string[]
}

/** What folding the events visible by a day says of that day, before what stood earlier is carried on. */
export interface Assessment {
  /** The statuses and prisons that the worlds allow; one option alone is certain. */
  statuses: Option<Status>[]
  prisons: Option<string | null>[]
  statusSince: ReadonlyMap<Status, VagueDate | null>
  lastConfirmedOn: ReadonlyMap<Status, Day | null>
  heldSince: VagueDate | null
  lastContact: VagueDate | null
  solitarySince: VagueDate | null
  silence: Silence | null
  rules: RuleTracks[]
}

/** Folds a case's events for one day, over every world that its vague dates allow; says nothing of other days. */
export function assessOn(folded: Folded, day: Day): Assessment {
  return assess(settle(startFold(folded), day), day)
}

/** What a fold that is settled up to a day says of that day. Pure. */
export function assess(fold: Fold, day: Day): Assessment {
  const worlds = worldsOn(fold, day)
  const statuses = worlds.map(({ state }) => statusOf(state))
  const isHeld = worlds.every(({ state }) => isInCustody(state))
  const modified = worlds.map((world): Modified => ({ world, raisingOf: modifiersOn(world, day) }))
  const rules = fold.rules.flatMap((rule) => tracksOf(rule, modified, day))
  const confirmed = fold.confirmedBy(day)
  return {
    statuses: options(statuses.map(({ status, by }) => ({ value: status, by }))),
    prisons: options(worlds.map(({ state: { placedBy: by } }) => ({ value: by?.event.prisonId ?? null, by }))),
    statusSince: sinceByStatus(statuses),
    lastConfirmedOn: new Map(statuses.map((status) => [status.status, lastConfirmedOn(status, day, confirmed)])),
    heldSince: isHeld ? hullOf(worlds.map(({ state }) => sinceCustody(state))) : null,
    lastContact: isHeld ? hullOf(worlds.map((world) => lastContactIn(world, day))) : null,
    solitarySince: isHeld ? solitarySince(rules) : null,
    silence: silenceOn(worlds, day),
    rules,
  }
}

interface Modified {
  world: World
  raisingOf: ReturnType<typeof modifiersOn>
}

function tracksOf(rule: Rule, worlds: readonly Modified[], day: Day): RuleTracks[] {
  const evaluate = evaluators.get(rule.id)
  if (!evaluate || !rule.enabled) return []
  const tracks = worlds.flatMap(({ world, raisingOf }) => {
    const track = evaluate(world, day, rule)
    return track ? [{ ...track, raising: raisingOf(rule.id) }] : []
  })
  if (tracks.length === 0) return []
  const events = new Set(tracks.flatMap((track) => track.events.map(({ event }) => event.id)))
  return [{ rule, tracks, inEveryWorld: tracks.length === worlds.length, from: boundsOf(tracks), events: [...events] }]
}

function boundsOf(tracks: readonly Track[]): Bounds | null {
  const known = tracks.map(({ from }) => from).filter((bounds) => bounds !== null)
  if (known.length === 0) return null
  const earliest = known.map((bounds) => bounds.earliest).filter((day) => day !== null)
  return {
    earliest: earliest.length < known.length ? null : (Math.min(...earliest) as Day),
    latest: Math.max(...known.map((bounds) => bounds.latest)) as Day,
  }
}

/** One option for each value, resting on its latest event. */
function options<T>(all: readonly Option<T>[]): Option<T>[] {
  const best = new Map<T, Option<T>>()
  for (const option of all) {
    const known = best.get(option.value)
    if (!known || (option.by && (!known.by || option.by.latest > known.by.latest))) best.set(option.value, option)
  }
  return [...best.values()]
}

function sinceByStatus(statuses: readonly StatusSince[]): Map<Status, VagueDate | null> {
  const each = new Map<Status, (VagueDate | null)[]>()
  for (const { status, since } of statuses) each.set(status, [...(each.get(status) ?? []), since])
  return new Map([...each].map(([status, dates]) => [status, hullOf(dates)]))
}

/** One date where all worlds agree; else the days between the first and the last that any allows. */
function hullOf(dates: readonly (VagueDate | null)[]): VagueDate | null {
  const [first = null, ...rest] = dates
  if (first === null || rest.every((date) => date?.edtf === first.edtf)) return first
  const known = dates.filter((date) => date !== null)
  if (known.length < dates.length) return null
  const bound = (pick: (...days: number[]) => number, days: (Day | null)[]) =>
    days.some((day) => day === null) ? null : (pick(...days.map(Number)) as Day)
  const earliest = bound(Math.min, known.map((date) => date.earliest))
  const latest = bound(Math.max, known.map((date) => date.latest))
  return earliest === null && latest === null ? null : spanBetween(earliest, latest)
}

/** The date of the contact that is surely the last on record in the present custody. */
function lastContactIn(world: World, day: Day): VagueDate | null {
  const [first = null, ...rest] = contactsInCustody(world, day).certain
  return first && rest.reduce((last, one) => (one.latest > last.latest ? one : last), first).event.date
}

/** Since when solitary confinement holds for certain, from the rule that counts it. */
function solitarySince(rules: readonly RuleTracks[]): VagueDate | null {
  const counted = rules.find(({ rule }) => rule.id === 'U05')
  if (!counted?.inEveryWorld) return null
  const bounds = counted.tracks.map(({ holds, from }) => (holds === 'certain' ? from : null))
  return hullOf(bounds.map((from) => from && spanBetween(from.earliest, from.latest)))
}
