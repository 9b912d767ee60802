import { answerNotFound } from '@/app/api/answers'
import { listSigningKeys } from '@/lib/open/editions/read-editions'

export {
  refuseMethod as DELETE, refuseMethod as PATCH, refuseMethod as POST, refuseMethod as PUT,
} from '@/app/api/answers'

export const dynamic = 'force-dynamic'

/** A public key as openssl reads it, under its name and `.pem`. */
export async function GET(_request: Request, { params }: { params: Promise<{ key: string }> }): Promise<Response> {
  const { key: name } = await params
  const key = (await listSigningKeys()).find(({ id }) => name === `${id}.pem`)
  if (!key) return answerNotFound()
  const headers = { 'content-type': 'application/x-pem-file', 'cache-control': 'no-cache' }
  return new Response(key.publicKey, { headers })
}
