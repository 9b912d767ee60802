import { answerExport } from '@/app/api/v1/answer-export'
import { writeGeojson } from '@/lib/open/export/write-cases'

export {
  refuseMethod as DELETE, refuseMethod as PATCH, refuseMethod as POST, refuseMethod as PUT,
} from '@/app/api/answers'

export const dynamic = 'force-dynamic'

/** All cases that match, as GeoJSON. */
export function GET(request: Request): Response {
  return answerExport(request, { ending: 'geojson', mediaType: 'application/geo+json', write: writeGeojson })
}
