import { answerNotFound, refuseParameters } from '@/app/api/answers'
import { today } from '@/lib/clock'
import { findPhoto } from '@/lib/open/find-photo'
import { NO_PARAMETERS, readParameters } from '@/lib/open/read-parameters'

export {
  refuseMethod as DELETE, refuseMethod as PATCH, refuseMethod as POST, refuseMethod as PUT,
} from '@/app/api/answers'

export const dynamic = 'force-dynamic'

interface Context {
  params: Promise<{ slug: string }>
}

/** The published picture of a case; it is of no day, and gone with the consent that carries it. */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  const asked = readParameters(new URL(request.url).searchParams, NO_PARAMETERS, today())
  if (!asked.ok) return refuseParameters(request, asked.errors)
  const photo = await findPhoto((await params).slug)
  if (!photo) return answerNotFound()
  const headers = { 'content-type': 'image/webp', 'cache-control': 'no-cache', etag: `"${photo.sha256}"` }
  return new Response(new Uint8Array(photo.webp), { headers })
}
