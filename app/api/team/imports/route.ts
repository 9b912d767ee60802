import { refuseApi } from '@/app/api/team/refuse-api'
import { requireApiViewer } from '@/lib/auth/require-api-viewer'
import { takeList } from './take-list'

export const dynamic = 'force-dynamic'

/** Takes the file of a list, and leads to the page that says how it is read. */
export async function POST(request: Request): Promise<Response> {
  const admitted = await requireApiViewer(request, 'import.run')
  if (!admitted.ok) return admitted.status === 401 ? leadTo('/team/sign-in') : refuseApi(admitted.status)
  const taken = await takeList(admitted.viewer, request)
  return leadTo(taken.ok ? `/team/imports/${taken.value.importId}/mapping` : `/team/imports?fault=${taken.reason}`)
}

function leadTo(location: string): Response {
  return new Response(null, { status: 303, headers: { location } })
}
