import { parseDay } from '../dates/day'
import type { WatchedPeriod, WatchedPerson } from '../rules/u25-many-at-one-prison'
import type { StoredReason } from './stored-reason'

/** Somebody whom U25 may count, as the database gives them: days as text, and reasons as they are stored. */
export interface StoredWatched {
  prison_id: string
  prison_possible_id: string | null
  periods: { from: string | null; reasons: Pick<StoredReason, 'rule' | 'certainty' | 'latest'>[] }[]
}

/** The same as the rule takes it: only what holds for certain. */
export function toWatchedPerson(stored: StoredWatched): WatchedPerson {
  const { prison_id: prisonId, prison_possible_id: prisonPossibleId, periods } = stored
  return { prisonId, prisonPossibleId, periods: periods.map(toPeriod) }
}

function toPeriod({ from, reasons }: StoredWatched['periods'][number]): WatchedPeriod {
  const certain = reasons.filter(({ certainty }) => certainty === 'certain')
  return {
    from: from === null ? null : parseDay(from),
    reasons: certain.map(({ rule, latest }) => ({ rule, latest: latest === null ? null : parseDay(latest) })),
  }
}
