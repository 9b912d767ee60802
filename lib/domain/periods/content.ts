import type { Day } from '../dates/day'
import type { Assessment, Option, RuleTracks } from '../fold/assessment'
import { MODIFIERS } from '../fold/modifiers-on'
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
  silence: null, level: 'none', possible: 'none', reasons: [],
}

/**
 * What stands on a day: its assessment, and where that leaves status or place open, the last certain one
 * of `before` with the possible new one beside it.
 */
export function contentOn(assessment: Assessment, before: PeriodContent, day: Day): PeriodContent {
  const reasons = assessment.rules.flatMap((rule) => reasonsOf(rule, day))
  return {
    ...statusIn(assessment, before),
    ...placeIn(assessment.prisons, before),
    heldSince: assessment.heldSince,
    lastContact: assessment.lastContact,
    solitarySince: assessment.solitarySince,
    silence: assessment.silence,
    ...levelsOf(reasons),
    reasons,
  }
}

/** What stands on a later day for which the same assessment holds: only levels can have changed. */
export function contentLater(assessment: Assessment, before: PeriodContent, day: Day): PeriodContent {
  const reasons = assessment.rules.flatMap((rule) => reasonsOf(rule, day))
  return { ...before, ...levelsOf(reasons), reasons }
}

/** The level is the highest certain reason; beside it the highest that is possible. */
export function levelsOf(reasons: readonly BareReason[]): Pick<Period, 'level' | 'possible'> {
  const highest = (from: readonly BareReason[]) => from.map(({ level }) => level).reduce<Level>(higherLevel, 'none')
  return { level: highest(reasons.filter(({ certainty }) => certainty === 'certain')), possible: highest(reasons) }
}

function statusIn(assessment: Assessment, before: PeriodContent) {
  const [only, ...others] = assessment.statuses
  const status = only && others.length === 0 ? only.value : before.status
  const stands = status === before.status && others.length > 0
  return {
    status,
    statusPossible: others.length > 0 ? latestOther(assessment.statuses, status) : null,
    statusSince: stands ? before.statusSince : (assessment.statusSince.get(status) ?? null),
    lastConfirmedOn: assessment.lastConfirmedOn.get(status) ?? (stands ? before.lastConfirmedOn : null),
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

function raisedLevel(level: Level, isRaised: boolean): Level {
  return isRaised ? levelAbove(level) : level
}

/** A rule that is certain at one level and possible at a higher gives two reasons. */
function reasonsOf(applied: RuleTracks, day: Day): BareReason[] {
  const { rule, tracks, from, events } = applied
  const own = levelsOn(applied, day, false)
  const raised = levelsOn(applied, day, true)
  const [{ counting, firstDay } = { counting: 'since' as const, firstDay: 0 as const }] = tracks
  const raising = MODIFIERS.filter((modifier) => tracks.some((track) => track.raising?.by.includes(modifier)))
  const shared = { rule: rule.id, from, counting, firstDay, events }
  const reasonAt = (certainty: BareReason['certainty']): BareReason => {
    const level = raised[certainty]
    return { ...shared, level, certainty, raisedBy: level === own[certainty] ? [] : raising }
  }
  const reasons: BareReason[] = []
  if (raised.certain !== 'none') reasons.push(reasonAt('certain'))
  if (rankOf(raised.possible) > rankOf(raised.certain)) reasons.push(reasonAt('possible'))
  return reasons
}

/** The levels of a rule over all worlds, with or without what raises them. */
function levelsOn({ tracks, inEveryWorld }: RuleTracks, day: Day, isRaised: boolean) {
  let certain: Level = inEveryWorld ? 'critical' : 'none'
  let possible: Level = 'none'
  for (const track of tracks) {
    const raising = isRaised ? track.raising : null
    certain = lowerLevel(certain, raisedLevel(certainLevelOf(track, day), raising?.holds === 'certain'))
    possible = higherLevel(possible, raisedLevel(possibleLevelOf(track, day), raising !== null))
  }
  return { certain, possible }
}
