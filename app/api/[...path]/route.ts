import { answerNotFound, sendOn } from '@/app/api/answers'
import { today } from '@/lib/clock'
import { answerApi } from '@/lib/open/api/answer-api'

export {
  refuseMethod as DELETE, refuseMethod as PATCH, refuseMethod as POST, refuseMethod as PUT,
} from '@/app/api/answers'

export const dynamic = 'force-dynamic'

/** The API where no gate answers it in front, and a problem document for whatever else is asked under /api. */
export async function GET(request: Request): Promise<Response> {
  const { pathname, search } = new URL(request.url)
  const answer = await answerApi(pathname + search, today())
  return answer ? sendOn(answer) : answerNotFound()
}
