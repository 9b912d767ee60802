import { answerWith } from '@/app/api/answers'
import { listEditions } from '@/lib/open/editions/read-editions'

export {
  refuseMethod as DELETE, refuseMethod as PATCH, refuseMethod as POST, refuseMethod as PUT,
} from '@/app/api/answers'

export const dynamic = 'force-dynamic'

/** All editions that were ever issued, the newest first, with their files; those that are gone say so. */
export async function GET(): Promise<Response> {
  return answerWith({ data: await listEditions() })
}
