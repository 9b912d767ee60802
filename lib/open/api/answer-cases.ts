import type { Day } from '@/lib/domain/dates/day'
import { decodeCursor, decodeSlugCursor } from '../case-cursor'
import type { CaseListing } from '../case-listing'
import { type CaseQuery, DEFAULT_LIMIT, filterOf } from '../case-query'
import { listBySlug } from '../list-by-slug'
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
  const found = await listPage(query, asOf)
  if (found === null) return refuseParameters(path, [NO_CURSOR])
  return answerDocument({ asOf: text, total: found.total, data: found.rows.map(toContractRow), next: found.next })
}

/** A page in the order that is asked for; null where its cursor is none of a list in that order. */
async function listPage(query: CaseQuery, asOf: Day): Promise<CaseListing | null> {
  const { cursor, limit = DEFAULT_LIMIT } = query
  if (query.sort === 'slug') {
    const after = cursor === undefined ? null : decodeSlugCursor(cursor)
    return cursor !== undefined && after === null ? null : listBySlug(filterOf(query), asOf, { limit, after })
  }
  const after = cursor === undefined ? null : decodeCursor(cursor)
  return cursor !== undefined && after === null ? null : listCases(filterOf(query), asOf, { limit, after })
}
