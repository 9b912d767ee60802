import { answerNotFound } from '@/app/api/answers'
import { refuseApi } from '@/app/api/team/refuse-api'
import { requireApiViewer } from '@/lib/auth/require-api-viewer'
import { findTipPicture } from '@/lib/tips/find-tip'

export const dynamic = 'force-dynamic'

/** A picture that came with what somebody told, for those who may read that. */
export async function GET(
  request: Request,
  { params }: { params: Promise<{ tip: string; number: string }> },
): Promise<Response> {
  const admitted = await requireApiViewer(request, 'tip.handle')
  if (!admitted.ok) return refuseApi(admitted.status)
  const { tip, number } = await params
  const webp = await findTipPicture(admitted.viewer, tip, number)
  if (!webp) return answerNotFound()
  return new Response(webp, { headers: { 'content-type': 'image/webp', 'cache-control': 'private, no-store' } })
}
