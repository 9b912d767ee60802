import { answerNotFound, answerProblem } from '@/app/api/answers'
import { streamText } from '@/app/api/stream-text'
import { refuseApi } from '@/app/api/team/refuse-api'
import { takeAttempt } from '@/lib/auth/limits'
import { requireApiViewer } from '@/lib/auth/require-api-viewer'
import { problemOf } from '@/lib/open/problem'
import { noteAuditExport } from '@/lib/records/note-audit-export'
import { streamAudit } from '@/lib/team/stream-audit'

export const dynamic = 'force-dynamic'

const WAIT = { 'retry-after': '900' }

/** The whole audit log as CSV, the newest entry first, which is that somebody asked for it. */
export async function GET(request: Request): Promise<Response> {
  const admitted = await requireApiViewer(request, 'audit.read')
  if (!admitted.ok) return refuseApi(admitted.status)
  if (!(await takeAttempt('heavy', admitted.viewer.accountId))) {
    return answerProblem(problemOf(429, 'Too many copies of the log were asked for. Wait a quarter of an hour.'), WAIT)
  }
  const pieces = streamAudit(admitted.viewer, {})
  if (!pieces || !(await noteAuditExport(admitted.viewer)).ok) return answerNotFound()
  const headers = { 'content-type': 'text/csv; charset=utf-8', 'content-disposition': 'attachment; filename="audit.csv"' }
  return new Response(streamText(pieces), { headers })
}
