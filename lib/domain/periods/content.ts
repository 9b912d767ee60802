import type { Day } from '../dates/day'
import type { Option } from '../fold/among-branches'
import type { Assessment, Standing } from '../fold/assessment'
import { NEVER } from '../fold/dated-event'
import { MODIFIERS, type Modifier } from '../fold/modifiers-on'
import { lastConfirmedOn } from '../fold/last-confirmed'
import type { RuleTracks } from '../fold/rule-tracks'
import { certainLevelOf, possibleLevelOf } from '../rules/track'
import { higherLevel, levelAbove, lowerLevel, rankOf, type Level, type Status } from '../vocabulary'
import type { Period, PeriodReason } from './period'

/** A reason before it is known since when it has held. */
export type BareReason = Omit<PeriodReason, 'since'>

/** What a period says, apart from its days. */
export type PeriodContent = Omit<Period, 'from' | 'to' | 'reasons'> & { reasons: BareReason[] }

/** Before the first event: nothing is known, and nothing is asserted. */
export const NOTHING_KNOWN: PeriodContent = {
  status: 'unknown', statusPossible: null, statusSince: null, lastConfirmedOn: null,
  prisonId: null, prisonPossibleId: null, heldSince: null, lastContact: null, solitarySince: null,
  hungerStrikeSince: null, silence: null, level: 'none', possible: 'none', reasons: [],
}

/**
 * What stands on a day: its assessment, and where that leaves status or place open, the last certain one
 * of `before` with the possible new one beside it.
 */
export function contentOn(assessment: Assessment, before: PeriodContent, day: Day): PeriodContent {
  const reasons = reasonsOn(assessment, day)
  const { status, statusPossible, statusSince, lastConfirmedOn } = statusIn(assessment, before, day)
  const { prisonId, prisonPossibleId } = placeIn(assessment.prisons, before)
  const { heldSince, lastContact, solitarySince, hungerStrikeSince, silence } = assessment
  const { level, possible } = levelsOf(reasons)
  return {
    status, statusPossible, statusSince, lastConfirmedOn, prisonId, prisonPossibleId, heldSince, lastContact,
    solitarySince, hungerStrikeSince, silence, level, possible, reasons,
  }
}

/** What of a day's content later days carry on: its status and its place; the rest is that of `before`. */
export function carryOn(standing: Standing, before: PeriodContent, day: Day): PeriodContent {
  return { ...before, ...statusIn(standing, before, day), ...placeIn(standing.prisons, before) }
}

/** What stands on a later day for which the same assessment holds: only levels can have changed. */
export function contentLater(assessment: Assessment, before: PeriodContent, day: Day): PeriodContent {
  const reasons = reasonsOn(assessment, day)
  const { level, possible } = levelsOf(reasons)
  return { ...before, level, possible, reasons }
}

/** The level is the highest certain reason; beside it the highest that is possible. */
export function levelsOf(reasons: readonly BareReason[]): Pick<Period, 'level' | 'possible'> {
  let level: Level = 'none'
  let possible: Level = 'none'
  for (const reason of reasons) {
    possible = higherLevel(possible, reason.level)
    if (reason.certainty === 'certain') level = higherLevel(level, reason.level)
  }
  return { level, possible }
}

function statusIn(standing: Standing, before: PeriodContent, day: Day) {
  const { statuses, statusSince, each, confirmedOn } = standing
  const [only, ...others] = statuses
  const status = only && others.length === 0 ? only.value : before.status
  const stands = status === before.status && others.length > 0
  const last = each.findLast((one) => one.status === status)
  const confirmed = last ? lastConfirmedOn(last, day, confirmedOn) : null
  return {
    status,
    statusPossible: others.length > 0 ? latestOther(statuses, status) : null,
    statusSince: stands ? before.statusSince : (statusSince.get(status) ?? null),
    lastConfirmedOn: confirmed ?? (stands ? before.lastConfirmedOn : null),
  }
}

function placeIn(prisons: readonly Option<string | null>[], before: PeriodContent) {
  const [only, ...others] = prisons
  const prisonId = only && others.length === 0 ? only.value : before.prisonId
  const possible = latestOther(prisons.filter(({ value }) => value !== null), prisonId)
  return { prisonId, prisonPossibleId: others.length > 0 ? possible : null }
}

/** Of several possible ones, the latest event's. */
function latestOther<T extends Status | string | null>(options: readonly Option<T>[], current: T): T | null {
  const others = options.filter(({ value, by }) => value !== current && by !== null)
  const latest = others.reduce<Option<T> | null>(
    (last, one) => (!last?.by || (one.by && one.by.latest > last.by.latest) ? one : last),
    null,
  )
  return latest?.value ?? null
}

function reasonsOn({ rules }: Assessment, day: Day): BareReason[] {
  const reasons: BareReason[] = []
  for (const rule of rules) reasons.push(...reasonsOf(rule, day))
  return reasons
}

/** The reasons of a rule on a day: those given before, the same ones, as long as no level may have changed. */
function reasonsOf(applied: RuleTracks, day: Day): readonly BareReason[] {
  const last = applied.told
  if (last && day >= last.from && day < last.before) return last.reasons
  const reasons = tellReasons(applied, day)
  applied.told = { from: day, before: applied.changingDays.find((change) => change > day) ?? NEVER, reasons }
  return reasons
}

/** A rule that is certain at one level and possible at a higher gives two reasons. */
function tellReasons(applied: RuleTracks, day: Day): readonly BareReason[] {
  const { certain, possible } = levelsOn(applied, day, true)
  const reasons: BareReason[] = []
  if (certain !== 'none') reasons.push(reasonAt(applied, 'certain', certain, day))
  if (rankOf(possible) > rankOf(certain)) reasons.push(reasonAt(applied, 'possible', possible, day))
  return reasons
}

function reasonAt(applied: RuleTracks, certainty: BareReason['certainty'], level: Level, day: Day): BareReason {
  const { rule, tracks: [first], from, events } = applied
  const { counting, firstDay } = first?.track ?? { counting: 'since', firstDay: 0 }
  return {
    rule: rule.id, from, counting, firstDay, events, level, certainty,
    raisedBy: raisedBy(applied, certainty, level, day),
  }
}

/** What raised a level, where without it the level would be another. */
function raisedBy(applied: RuleTracks, certainty: BareReason['certainty'], level: Level, day: Day): Modifier[] {
  const { tracks } = applied
  if (tracks.every(({ raising }) => raising === null) || levelsOn(applied, day, false)[certainty] === level) return []
  return MODIFIERS.filter((modifier) => tracks.some(({ raising }) => raising?.by.includes(modifier)))
}

/** The levels of a rule over all worlds, with or without what raises them. */
function levelsOn({ tracks, inEveryWorld }: RuleTracks, day: Day, isRaised: boolean) {
  let certain: Level = inEveryWorld ? 'critical' : 'none'
  let possible: Level = 'none'
  for (const { track, raising: raisedBy } of tracks) {
    const raising = isRaised ? raisedBy : null
    certain = lowerLevel(certain, raisedLevel(certainLevelOf(track, day), raising?.holds === 'certain'))
    possible = higherLevel(possible, raisedLevel(possibleLevelOf(track, day), raising !== null))
  }
  return { certain, possible }
}

function raisedLevel(level: Level, isRaised: boolean): Level {
  return isRaised ? levelAbove(level) : level
}
