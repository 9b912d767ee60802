import { answerExport } from '@/app/api/v1/answer-export'
import { writeCsv } from '@/lib/open/export/write-cases'

export {
  refuseMethod as DELETE, refuseMethod as PATCH, refuseMethod as POST, refuseMethod as PUT,
} from '@/app/api/answers'

export const dynamic = 'force-dynamic'

/** All cases that match, as CSV. */
export function GET(request: Request): Response {
  return answerExport(request, { ending: 'csv', mediaType: 'text/csv; charset=utf-8', write: writeCsv })
}
