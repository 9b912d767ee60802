import type { HealthConcern } from '@/lib/domain/contract/case-detail'
import type { CaseLine } from '@/lib/domain/contract/case-page'
import type { Reason } from '@/lib/domain/contract/case-row'
import { asPlainCell, OPEN_TABLES } from '@/lib/domain/contract/open-tables'

/** A row of the table of cases: a cell for each of its columns, in their order. */
export type CaseCells = Record<(typeof OPEN_TABLES.cases)[number], string | number>

/**
 * A case as one row of a table: empty where nothing is known or stated, several values parted by `; `. No text begins a
 * formula. `asOf` is the day as text: each row says of itself when it was true. For single cases: of whole lists the
 * database makes the same cells (selectCaseCells).
 */
export function toCaseCells(one: CaseLine, asOf: string): CaseCells {
  const { name, status, statusPossible, statusSince, prison, prisonPossible, silence, urgency, sentence } = one
  return {
    as_of: asOf,
    id: one.id,
    slug: one.slug,
    name: asPlainCell(name.latin),
    name_native: asPlainCell(name.native ?? ''),
    sex: one.sex ?? '',
    status,
    status_possible: statusPossible ?? '',
    status_since: statusSince?.edtf ?? '',
    status_since_earliest: statusSince?.earliest ?? '',
    status_since_latest: statusSince?.latest ?? '',
    last_confirmed_on: one.lastConfirmedOn ?? '',
    prison_id: prison?.id ?? '',
    prison: asPlainCell(prison?.name ?? ''),
    prison_possible_id: prisonPossible?.id ?? '',
    prison_possible: asPlainCell(prisonPossible?.name ?? ''),
    silence_at_least: silence?.atLeast ?? '',
    silence_at_most: silence?.atMost ?? '',
    silence_since: silence?.since ?? '',
    level: urgency.level,
    level_possible: urgency.possible,
    reasons: urgency.reasons.map(tellReason).join('; '),
    solitary_since: one.solitarySince?.edtf ?? '',
    sentence: sentence ? JSON.stringify(sentence.components) : '',
    sentence_stage: sentence?.stage ?? '',
    sentence_end: sentence?.end?.edtf ?? '',
    health: one.health.map(tellConcern).join('; '),
    updated_on: one.updatedOn,
  }
}

function tellReason({ rule, level, certainty }: Reason): string {
  return `${rule} ${level} ${certainty}`
}

function tellConcern({ condition, severity, treatment }: HealthConcern): string {
  return asPlainCell([condition, severity ?? 'severity unknown', treatment ?? 'treatment unknown'].join(', '))
}
