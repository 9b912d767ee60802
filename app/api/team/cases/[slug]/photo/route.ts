import { answerNotFound } from '@/app/api/answers'
import { refuseApi } from '@/app/api/team/refuse-api'
import { requireApiViewer } from '@/lib/auth/require-api-viewer'
import { today } from '@/lib/clock'
import { findCaseFile } from '@/lib/team/case-file/find-case-file'
import { findCasePhoto } from '@/lib/team/find-case-photo'
import { takePhoto } from './take-photo'

export const dynamic = 'force-dynamic'

interface Context {
  params: Promise<{ slug: string }>
}

/** The picture of a case as the team sees it, also before anybody verified it. */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  const admitted = await requireApiViewer(request, 'case.read')
  if (!admitted.ok) return refuseApi(admitted.status)
  const file = await findCaseFile(admitted.viewer, (await params).slug)
  const photo = file && (await findCasePhoto(admitted.viewer, file.id))
  if (!photo) return answerNotFound()
  const headers = { 'content-type': 'image/webp', 'cache-control': 'private, no-store' }
  return new Response(new Uint8Array(photo.webp), { headers })
}

/** Takes the form that gives a case its picture, and leads back to its page. */
export async function POST(request: Request, { params }: Context): Promise<Response> {
  const admitted = await requireApiViewer(request, 'case.edit')
  if (!admitted.ok) return admitted.status === 401 ? leadTo('/team/sign-in') : refuseApi(admitted.status)
  const file = await findCaseFile(admitted.viewer, (await params).slug)
  if (!file) return answerNotFound()
  const query = await takePhoto(admitted.viewer, file.id, request, today())
  return leadTo(`/team/cases/${file.slug}/photo?${query}`)
}

function leadTo(location: string): Response {
  return new Response(null, { status: 303, headers: { location } })
}
