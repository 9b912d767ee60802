import type { Day } from '@/lib/domain/dates/day'
import { decodeCursor } from '../case-cursor'
import { type CaseQuery, DEFAULT_LIMIT, filterOf } from '../case-query'
import { listCases } from '../list-cases'
import { toContractRow } from '../to-contract'
import { answerDocument, type ApiAnswer, refuseParameters } from './api-answer'

/** What is wrong with a cursor that no list and no timeline gave. */
export const NO_CURSOR = { parameter: 'cursor', detail: 'is not one that a list gave' }

/** What is asked of the list: its parameters, and its day as a day and as text. */
export interface AskedCases {
  query: CaseQuery
  asOf: Day
  text: string
}

/** A page of the list of cases; 400 where the cursor is none that a list gave. `path` is named in the refusal. */
export async function answerCases({ query, asOf, text }: AskedCases, path: string): Promise<ApiAnswer> {
  const after = query.cursor === undefined ? null : decodeCursor(query.cursor)
  if (query.cursor !== undefined && after === null) {
    return refuseParameters(path, [NO_CURSOR])
  }
  const found = await listCases(filterOf(query), asOf, { limit: query.limit ?? DEFAULT_LIMIT, after })
  return answerDocument({ asOf: text, total: found.total, data: found.rows.map(toContractRow), next: found.next })
}
