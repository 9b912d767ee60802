import { answerNotFound } from '@/app/api/answers'
import { streamText } from '@/app/api/stream-text'
import { refuseApi } from '@/app/api/team/refuse-api'
import { requireApiViewer } from '@/lib/auth/require-api-viewer'
import { noteAuditExport } from '@/lib/records/note-audit-export'
import { streamAudit } from '@/lib/team/stream-audit'

export const dynamic = 'force-dynamic'

/** The whole audit log as CSV, the newest entry first, which is that somebody asked for it. */
export async function GET(request: Request): Promise<Response> {
  const admitted = await requireApiViewer(request, 'audit.read')
  if (!admitted.ok) return refuseApi(admitted.status)
  const pieces = streamAudit(admitted.viewer, {})
  if (!pieces || !(await noteAuditExport(admitted.viewer)).ok) return answerNotFound()
  const headers = { 'content-type': 'text/csv; charset=utf-8', 'content-disposition': 'attachment; filename="audit.csv"' }
  return new Response(streamText(pieces), { headers })
}
