import { answerNotFound } from '@/app/api/answers'

export {
  refuseMethod as DELETE, refuseMethod as PATCH, refuseMethod as POST, refuseMethod as PUT,
} from '@/app/api/answers'

export const dynamic = 'force-dynamic'

/** Whatever else is asked under /api: a problem document and not a page. */
export function GET(): Response {
  return answerNotFound()
}
