import { answerExport } from '@/app/api/v1/answer-export'
import { writeNdjson } from '@/lib/open/export/write-cases'

export {
  refuseMethod as DELETE, refuseMethod as PATCH, refuseMethod as POST, refuseMethod as PUT,
} from '@/app/api/answers'

export const dynamic = 'force-dynamic'

/** All cases that match, as newline-delimited JSON. */
export function GET(request: Request): Response {
  return answerExport(request, { ending: 'ndjson', mediaType: 'application/x-ndjson', write: writeNdjson })
}
