import type { Day } from '../dates/day'
import { levelOfRank, type Status } from '../vocabulary'
import type { CaseRow } from './case-row'
import type { Span } from './span'
import { countStored, toReasons, type StoredReason } from './stored-reason'

/** One case on one day as its case and its period hold it; days as `YYYY-MM-DD`, levels as 0 to 4. */
export interface StoredCaseRow {
  id: string
  slug: string
  name_latin: string
  name_native: string | null
  updated_on: string
  status: Status
  status_possible: Status | null
  status_since: Span | null
  last_confirmed_on: string | null
  prison_id: string | null
  prison_name: string | null
  prison_possible_id: string | null
  prison_possible_name: string | null
  silence_earliest: string | null
  silence_latest: string | null
  silence_since: 'contact' | 'arrest' | null
  level: number
  possible: number
  reasons: StoredReason[]
}

/** A row of the database as the contract's row, its days counted up to `asOf`. */
export function toCaseRow(row: StoredCaseRow, asOf: Day): CaseRow {
  const anchor = { earliest: row.silence_earliest, latest: row.silence_latest }
  const days = countStored({ ...anchor, counting: 'since', firstDay: 0 }, asOf)
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
      level: levelOfRank(row.level),
      possible: levelOfRank(row.possible),
      reasons: toReasons(row.reasons, asOf),
    },
    updatedOn: row.updated_on,
  }
}

function prisonOf(id: string | null, name: string | null): { id: string; name: string } | null {
  return id === null || name === null ? null : { id, name }
}
