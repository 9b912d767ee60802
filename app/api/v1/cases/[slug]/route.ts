import { answerNotFound, answerWith, refuseParameters } from '@/app/api/answers'
import { today } from '@/lib/clock'
import { findCase } from '@/lib/open/find-case'
import { NO_PARAMETERS, readParameters } from '@/lib/open/read-parameters'
import { toContractDetail } from '@/lib/open/to-contract'

export {
  refuseMethod as DELETE, refuseMethod as PATCH, refuseMethod as POST, refuseMethod as PUT,
} from '@/app/api/answers'

export const dynamic = 'force-dynamic'

interface Context {
  params: Promise<{ slug: string }>
}

export async function GET(request: Request, { params }: Context): Promise<Response> {
  const asked = readParameters(new URL(request.url).searchParams, NO_PARAMETERS, today())
  if (!asked.ok) return refuseParameters(request, asked.errors)
  const page = await findCase((await params).slug, asked.asOf)
  return page ? answerWith(toContractDetail(page)) : answerNotFound()
}
