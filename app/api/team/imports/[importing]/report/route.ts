import { answerNotFound } from '@/app/api/answers'
import { streamText } from '@/app/api/stream-text'
import { refuseApi } from '@/app/api/team/refuse-api'
import { requireApiViewer } from '@/lib/auth/require-api-viewer'
import { streamListReport } from '@/lib/team/stream-list-report'

export const dynamic = 'force-dynamic'

/** What became of each row of a list, as CSV. */
export async function GET(request: Request, { params }: { params: Promise<{ importing: string }> }): Promise<Response> {
  const admitted = await requireApiViewer(request, 'import.run')
  if (!admitted.ok) return refuseApi(admitted.status)
  const { importing } = await params
  const pieces = await streamListReport(admitted.viewer, importing)
  if (!pieces) return answerNotFound()
  const headers = { 'content-type': 'text/csv; charset=utf-8', 'content-disposition': 'attachment; filename="import.csv"' }
  return new Response(streamText(pieces), { headers })
}
