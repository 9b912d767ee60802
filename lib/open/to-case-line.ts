import type { CaseLine } from '@/lib/domain/contract/case-page'
import type { CaseRow, Reason } from '@/lib/domain/contract/case-row'
import { countDays, type DayCount } from '@/lib/domain/dates/day-span'
import { type Day, parseDay } from '@/lib/domain/dates/day'
import { LEVELS, rankOf } from '@/lib/domain/vocabulary'
import type { CaseLineRow, StoredReason } from './case-line-row'

/** A row of the database as a line of a list, its days counted up to `asOf`. */
export function toCaseLine(row: CaseLineRow, asOf: Day): CaseLine {
  return {
    ...toCaseRow(row, asOf),
    sex: row.sex,
    summary: row.summary,
    sentence: row.sentence,
    health: row.health ?? [],
    solitarySince: row.solitary_since,
    sinceReturn: row.since_return,
    kmFromFamily: row.km_from_family,
  }
}

/** A row of the database as the contract's row, its days counted up to `asOf`. */
function toCaseRow(row: CaseLineRow, asOf: Day): CaseRow {
  const days = count({ earliest: row.silence_earliest, latest: row.silence_latest, counting: 'since', firstDay: 0 }, asOf)
  return {
    id: row.id,
    slug: row.slug,
    name: { latin: row.name_latin, native: row.name_native },
    status: row.status,
    statusPossible: row.status_possible,
    statusSince: row.status_since,
    lastConfirmedOn: row.last_confirmed_on,
    prison: prisonOf(row.prison_id, row.prison_name),
    prisonPossible: prisonOf(row.prison_possible_id, row.prison_possible_name),
    silence: days && row.silence_since ? { ...days, since: row.silence_since } : null,
    urgency: {
      level: levelOf(row.level),
      possible: levelOf(row.possible),
      reasons: row.reasons.map((reason) => toReason(reason, asOf)).sort(byWeight),
    },
    updatedOn: row.updated_on,
  }
}

function prisonOf(id: string | null, name: string | null): { id: string; name: string } | null {
  return id === null || name === null ? null : { id, name }
}

function levelOf(rank: number) {
  return LEVELS[LEVELS.length - 1 - rank] ?? 'none'
}

function toReason(reason: StoredReason, asOf: Day): Reason {
  const { rule, level, certainty, since, events, raisedBy } = reason
  const days = count(reason, asOf)
  return {
    rule, level, certainty, since, atLeast: days?.atLeast ?? null, atMost: days?.atMost ?? null, events,
    ...(raisedBy.length > 0 && { raisedBy }),
  }
}

/** Highest level first, what is certain before what is possible, then by rule. */
function byWeight(a: Reason, b: Reason): number {
  return (
    rankOf(b.level) - rankOf(a.level)
    || Number(a.certainty === 'possible') - Number(b.certainty === 'possible')
    || a.rule.localeCompare(b.rule)
  )
}

/** Days since a stored anchor, or days until it (negative once it has passed), as bounds. */
function count(stored: Pick<StoredReason, 'earliest' | 'latest' | 'counting' | 'firstDay'>, asOf: Day): DayCount | null {
  const earliest = stored.earliest === null ? null : parseDay(stored.earliest)
  const latest = stored.latest === null ? null : parseDay(stored.latest)
  if (latest === null) return null
  if (stored.counting === 'since') return countDays({ earliest, latest }, asOf, stored.firstDay)
  return { atLeast: (earliest ?? latest) - asOf, atMost: latest - asOf }
}
