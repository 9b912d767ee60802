import { refuseApi } from '@/app/api/team/refuse-api'
import { firstShownDay } from '@/app/team/ledger/response/first-shown-day'
import { readTeamDay } from '@/app/team/read-team-day'
import { requireApiViewer } from '@/lib/auth/require-api-viewer'
import { today } from '@/lib/clock'
import { formatDay } from '@/lib/domain/dates/day'
import { responseRows } from '@/lib/domain/statistics/statistic-rows'
import { csvLines } from '@/lib/files/csv-lines'
import { countTeamResponses } from '@/lib/team/actions/count-team-responses'

export const dynamic = 'force-dynamic'

/** How long it took until something was done, as CSV, in the columns of the public statistic. */
export async function GET(request: Request): Promise<Response> {
  const admitted = await requireApiViewer(request, 'case.export')
  if (!admitted.ok) return refuseApi(admitted.status)
  const asOf = readTeamDay(new URL(request.url).searchParams.get('asOf')) ?? today()
  const counts = await countTeamResponses(admitted.viewer, firstShownDay(asOf), asOf)
  const headers = { 'content-type': 'text/csv; charset=utf-8', 'content-disposition': 'attachment; filename="response.csv"' }
  return new Response([...csvLines(responseRows(counts, formatDay(asOf)))].join(''), { headers })
}
