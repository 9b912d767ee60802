import { answerWith, refuseParameters } from '@/app/api/answers'
import { today } from '@/lib/clock'
import { readDays } from '@/lib/open/days/read-days'
import { findSpanFaults, rangeOf, spanQuerySchema } from '@/lib/open/days/span-query'
import { readParameters } from '@/lib/open/read-parameters'

export {
  refuseMethod as DELETE, refuseMethod as PATCH, refuseMethod as POST, refuseMethod as PUT,
} from '@/app/api/answers'

export const dynamic = 'force-dynamic'

export async function GET(request: Request): Promise<Response> {
  const asked = readParameters(new URL(request.url).searchParams, spanQuerySchema, today())
  if (!asked.ok) return refuseParameters(request, asked.errors)
  const faults = findSpanFaults(asked.query, asked.asOf)
  if (faults.length > 0) return refuseParameters(request, faults)
  return answerWith(await readDays(await rangeOf(asked.query, asked.asOf)))
}
