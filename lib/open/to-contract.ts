import type { CaseDetail } from '@/lib/domain/contract/case-detail'
import type { CasePage } from '@/lib/domain/contract/case-page'
import type { CaseRow } from '@/lib/domain/contract/case-row'

/** Of a line of a list, what the contract's row holds and nothing more. */
export function toContractRow(line: CaseRow): CaseRow {
  const { id, slug, name, status, statusPossible, statusSince, lastConfirmedOn, prison, prisonPossible } = line
  const { silence, urgency, updatedOn } = line
  return {
    id, slug, name, status, statusPossible, statusSince, lastConfirmedOn, prison, prisonPossible, silence, urgency,
    updatedOn,
  }
}

/** Of a case's page, what the contract's detail holds and nothing more. */
export function toContractDetail(page: CasePage): CaseDetail {
  const { events, prisonEvents, stays, sentence, health, sources } = page
  const there = prisonEvents && prisonEvents.length > 0 ? { prisonEvents } : {}
  return { ...toContractRow(page), events, ...there, stays, sentence, health, sources }
}
