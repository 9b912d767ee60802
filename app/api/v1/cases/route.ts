import { answerWith, refuseParameters } from '@/app/api/answers'
import { today } from '@/lib/clock'
import { decodeCursor } from '@/lib/open/case-cursor'
import { caseQuerySchema, DEFAULT_LIMIT, filterOf } from '@/lib/open/case-query'
import { listCases } from '@/lib/open/list-cases'
import { readParameters } from '@/lib/open/read-parameters'
import { toContractRow } from '@/lib/open/to-contract'

export {
  refuseMethod as DELETE, refuseMethod as PATCH, refuseMethod as POST, refuseMethod as PUT,
} from '@/app/api/answers'

export const dynamic = 'force-dynamic'

export async function GET(request: Request): Promise<Response> {
  const asked = readParameters(new URL(request.url).searchParams, caseQuerySchema, today())
  if (!asked.ok) return refuseParameters(request, asked.errors)
  const { query, asOf, text } = asked
  const after = query.cursor === undefined ? null : decodeCursor(query.cursor)
  if (query.cursor !== undefined && after === null) {
    return refuseParameters(request, [{ parameter: 'cursor', detail: 'is not one that a list gave' }])
  }
  const found = await listCases(filterOf(query), asOf, { limit: query.limit ?? DEFAULT_LIMIT, after })
  return answerWith({ asOf: text, total: found.total, data: found.rows.map(toContractRow), next: found.next })
}
