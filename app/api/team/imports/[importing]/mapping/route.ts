import { answerNotFound } from '@/app/api/answers'
import { refuseApi } from '@/app/api/team/refuse-api'
import { requireApiViewer } from '@/lib/auth/require-api-viewer'
import { findListMapping } from '@/lib/team/find-list-mapping'

export const dynamic = 'force-dynamic'

/** How a list is read, with all answers: the file that `vigil import LIST --mapping` takes. */
export async function GET(request: Request, { params }: { params: Promise<{ importing: string }> }): Promise<Response> {
  const admitted = await requireApiViewer(request, 'import.run')
  if (!admitted.ok) return refuseApi(admitted.status)
  const mapping = await findListMapping(admitted.viewer, (await params).importing)
  if (!mapping) return answerNotFound()
  const headers = {
    'content-type': 'application/json; charset=utf-8', 'content-disposition': 'attachment; filename="mapping.json"',
  }
  return new Response(`${JSON.stringify(mapping, null, 2)}\n`, { headers })
}
