import { answerNotFound, answerProblem } from '@/app/api/answers'
import { streamText } from '@/app/api/stream-text'
import { refuseApi } from '@/app/api/team/refuse-api'
import { readTeamDay } from '@/app/team/read-team-day'
import { takeAttempt } from '@/lib/auth/limits'
import { requireApiViewer } from '@/lib/auth/require-api-viewer'
import { today } from '@/lib/clock'
import { readLedgerFilter } from '@/lib/domain/actions/ledger-filter'
import { problemOf } from '@/lib/open/problem'
import { streamLedger } from '@/lib/team/actions/stream-ledger'

export const dynamic = 'force-dynamic'

const WAIT = { 'retry-after': '900' }

/** What was done by a day, as a filter narrows it, as CSV. */
export async function GET(request: Request): Promise<Response> {
  const admitted = await requireApiViewer(request, 'case.export')
  if (!admitted.ok) return refuseApi(admitted.status)
  if (!(await takeAttempt('heavy', admitted.viewer.accountId))) {
    return answerProblem(problemOf(429, 'Too many files were asked for. Wait a quarter of an hour.'), WAIT)
  }
  const search = new URL(request.url).searchParams
  const asOf = readTeamDay(search.get('asOf')) ?? today()
  const pieces = streamLedger(admitted.viewer, readLedgerFilter(Object.fromEntries(search)), asOf)
  if (!pieces) return answerNotFound()
  const headers = { 'content-type': 'text/csv; charset=utf-8', 'content-disposition': 'attachment; filename="ledger.csv"' }
  return new Response(streamText(pieces), { headers })
}
