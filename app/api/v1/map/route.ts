import { answerWith, refuseParameters } from '@/app/api/answers'
import { today } from '@/lib/clock'
import { readMap } from '@/lib/open/read-map'
import { NO_PARAMETERS, readParameters } from '@/lib/open/read-parameters'

export {
  refuseMethod as DELETE, refuseMethod as PATCH, refuseMethod as POST, refuseMethod as PUT,
} from '@/app/api/answers'

export const dynamic = 'force-dynamic'

export async function GET(request: Request): Promise<Response> {
  const asked = readParameters(new URL(request.url).searchParams, NO_PARAMETERS, today())
  if (!asked.ok) return refuseParameters(request, asked.errors)
  return answerWith(await readMap(asked.asOf), 'application/geo+json')
}
