import { toSpan } from '@/lib/domain/contract/span'
import { formatDay, type Day } from '@/lib/domain/dates/day'
import type { VagueDate } from '@/lib/domain/dates/day-span'
import { levelRuns, type LevelRun } from '@/lib/domain/periods/level-runs'
import type { Circumstance, Period, PeriodReason } from '@/lib/domain/periods/period'
import type { HomeDistances } from '@/lib/domain/places/home-distance'
import { rankOf } from '@/lib/domain/vocabulary'

/** Columns of a table by name, as JSON that Postgres reads. */
export type Row = Readonly<Record<string, unknown>>

/**
 * The periods of a picture of a case, in their order, as the columns that file.period and open.period have in common.
 * With how far prisons lie from the home, a reason of U17 says so of the prison, in tens of kilometres: a home is known
 * to its town.
 */
export function periodRows(caseId: string, periods: readonly Period[], distances?: HomeDistances): Row[] {
  const [urgent, critical] = [levelRuns(periods, 'high'), levelRuns(periods, 'critical')]
  return periods.map((period, at) => ({
    ...periodRow(caseId, period, distances),
    urgent_run: rangeOrNull(urgent[at] ?? null), critical_run: rangeOrNull(critical[at] ?? null),
  }))
}

function periodRow(caseId: string, period: Period, distances?: HomeDistances): Row {
  return {
    case_id: caseId,
    valid: rangeText(period.from, period.to),
    status: period.status,
    status_possible: period.statusPossible,
    status_since: spanOrNull(period.statusSince),
    last_confirmed_on: dayOrNull(period.lastConfirmedOn),
    prison_id: period.prisonId,
    prison_possible_id: period.prisonPossibleId,
    held_since: spanOrNull(period.heldSince),
    last_contact: spanOrNull(period.lastContact),
    solitary_since: spanOrNull(period.solitarySince),
    hunger_strike_since: spanOrNull(period.hungerStrikeSince),
    silence_earliest: dayOrNull(period.silence?.from.earliest ?? null),
    silence_latest: dayOrNull(period.silence?.from.latest ?? null),
    silence_since: period.silence?.since ?? null,
    level: rankOf(period.level),
    possible: rankOf(period.possible),
    pinned: period.pinned ?? false,
    level_since: dayOrNull(levelSince(period)),
    counted: countedText(period.counted),
    reasons: period.reasons.map((reason) => ({ ...reasonJson(reason), ...homeJson(reason, period, distances) })),
  }
}

/** A circumstance as the columns of open.circumstance. */
export function circumstanceRow(caseId: string, circumstance: Circumstance): Row {
  const { sentence } = circumstance
  return {
    case_id: caseId,
    valid: rangeText(circumstance.from, circumstance.to),
    stays: circumstance.stays.map((stay) => ({ ...stay, from: toSpan(stay.from), to: spanOrNull(stay.to) })),
    sentence: sentence && { ...sentence, end: spanOrNull(sentence.end) },
    health: circumstance.health.map((concern) => ({ ...concern, since: toSpan(concern.since) })),
  }
}

function reasonJson({ from, since, ...reason }: PeriodReason): Row {
  return {
    ...reason,
    since: formatDay(since),
    earliest: dayOrNull(from?.earliest ?? null),
    latest: dayOrNull(from?.latest ?? null),
  }
}

/** Of the prison where the person is, or else may be. */
function homeJson({ rule }: PeriodReason, { prisonId, prisonPossibleId }: Period, distances?: HomeDistances) {
  const found = rule === 'U17' ? distances?.get(prisonId ?? prisonPossibleId ?? '') : undefined
  return found && { fromHome: { ...found, km: Math.round(found.km / 10) * 10 } }
}

/** Since when the newest certain reason at the period's level has held; null where nothing fires. */
function levelSince({ level, reasons }: Period): Day | null {
  const days = reasons.filter((one) => one.certainty === 'certain' && one.level === level).map((one) => one.since)
  return days.reduce<Day | null>((newest, day) => (newest === null || day > newest ? day : newest), null)
}

/** A daterange as Postgres itself writes it. */
function rangeText(from: Day | null, to: Day | null): string {
  return `${from === null ? '(' : `[${formatDay(from)}`},${dayOrNull(to) ?? ''})`
}

/** A datemultirange as Postgres itself writes it; null where there are no days. */
function countedText(days: Period['counted']): string | null {
  return days ? `{${days.map(({ from, to }) => rangeText(from, to)).join(',')}}` : null
}

// A bound that nothing bounds: "on or after", of a source whose own day is not known. Counts since it are 0.
const NEVER = '9999-12-31'

function rangeOrNull(run: LevelRun | null): string | null {
  return run && rangeText(run.from, run.to)
}

/** A day as text, one that never comes as the last that text can hold; null stays null. */
export function dayOrNull(day: Day | null): string | null {
  if (day === null) return null
  return day === Number.POSITIVE_INFINITY ? NEVER : formatDay(day)
}

/** A vague date as the contract's span; null stays null. */
function spanOrNull(date: VagueDate | null) {
  return date === null ? null : toSpan(date)
}
