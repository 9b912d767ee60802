import type { Day } from '../dates/day'
import type { Bounds, VagueDate } from '../dates/day-span'
import { spanBetween } from '../dates/edtf'
import { evaluators } from '../rules/evaluators'
import type { Rule } from '../rules/rule'
import type { Track } from '../rules/track'
import type { Silence } from '../periods/period'
import type { Status } from '../vocabulary'
import { isInCustody } from './case-state'
import { isCertainBy, type DatedEvent } from './dated-event'
import { lastConfirmedOn } from './last-confirmed'
import { isQualifyingContact, silenceOn } from './silence-of'
import { sinceCustody, statusOf, type StatusSince } from './status-of'
import { worldsOn, type Background, type World } from './worlds'

/** A value that holds in some world, with the event that it follows from. */
export interface Option<T> {
  value: T
  by: DatedEvent | null
}

/** What the tracks of one rule say, one for each world; a world where the rule does not apply has none. */
export interface RuleTracks {
  rule: Rule
  tracks: Track[]
  /** Whether the rule applies in every world. */
  inEveryWorld: boolean
}

/** What is folded: the events of one picture of a case, the rules of that picture and the background. */
export interface Folded {
  events: readonly DatedEvent[]
  rules: readonly Rule[]
  background: Background
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

/**
 * Folds a case's events for one day under the given rules, over every world that its vague dates allow.
 * Pure; the day is an argument, and the result says nothing of other days.
 */
export function assessOn({ events, rules, background }: Folded, day: Day): Assessment {
  const worlds = worldsOn(events, day, background)
  const statuses = worlds.map(({ state }) => statusOf(state))
  const isHeld = worlds.every(({ state }) => isInCustody(state))
  return {
    statuses: options(statuses.map(({ status, by }) => ({ value: status, by }))),
    prisons: options(worlds.map(({ state: { placedBy: by } }) => ({ value: by?.event.prisonId ?? null, by }))),
    statusSince: sinceByStatus(statuses),
    lastConfirmedOn: new Map(statuses.map((status) => [status.status, lastConfirmedOn(status, events, day)])),
    heldSince: isHeld ? hullOf(worlds.map(({ state }) => sinceCustody(state))) : null,
    lastContact: isHeld ? lastContactOf(worlds, events, day) : null,
    solitarySince: isHeld ? solitarySince(worlds, day, rules) : null,
    silence: silenceOn(worlds, day),
    rules: rules.flatMap((rule) => tracksOf(rule, worlds, day)),
  }
}

function tracksOf(rule: Rule, worlds: readonly World[], day: Day): RuleTracks[] {
  const evaluate = evaluators.get(rule.id)
  if (!evaluate || !rule.enabled) return []
  const tracks = worlds.map((world) => evaluate(world, day, rule)).filter((track) => track !== null)
  return tracks.length === 0 ? [] : [{ rule, tracks, inEveryWorld: tracks.length === worlds.length }]
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

/** The date of the qualifying contact that is surely the last on record in the present custody. */
function lastContactOf(worlds: readonly World[], events: readonly DatedEvent[], day: Day): VagueDate | null {
  const start = Math.max(...worlds.map(({ state }) => (state.startedBy ?? state.closedBy)?.latest ?? -Infinity))
  const happened = events.filter((event) => isCertainBy(event, day) && event.latest >= start)
  const [first = null, ...rest] = happened.filter(isQualifyingContact)
  return first && rest.reduce((last, one) => (one.latest > last.latest ? one : last), first).event.date
}

/** Since when solitary confinement holds for certain, from the rule that counts it. */
function solitarySince(worlds: readonly World[], day: Day, rules: readonly Rule[]): VagueDate | null {
  const rule = rules.find(({ id }) => id === 'U05')
  const evaluate = evaluators.get('U05')
  const tracks = worlds.map((world) => (rule && evaluate ? evaluate(world, day, rule) : null))
  const bounds = tracks.map((track) => (track?.holds === 'certain' ? track.from : null))
  return hullOf(bounds.map((from: Bounds | null) => from && spanBetween(from.earliest, from.latest)))
}
