import { answerWith } from '@/app/api/answers'
import { describeApi } from '@/lib/open/openapi'

export {
  refuseMethod as DELETE, refuseMethod as PATCH, refuseMethod as POST, refuseMethod as PUT,
} from '@/app/api/answers'

export const dynamic = 'force-static'

export function GET(): Response {
  return answerWith(describeApi())
}
