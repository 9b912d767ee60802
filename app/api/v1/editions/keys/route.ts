import { answerWith } from '@/app/api/answers'
import { listSigningKeys } from '@/lib/open/editions/read-editions'

export {
  refuseMethod as DELETE, refuseMethod as PATCH, refuseMethod as POST, refuseMethod as PUT,
} from '@/app/api/answers'

export const dynamic = 'force-dynamic'

/** Every public key by which editions were ever signed. */
export async function GET(): Promise<Response> {
  return answerWith({ data: await listSigningKeys() })
}
