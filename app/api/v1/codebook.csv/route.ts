import { sendOn } from '@/app/api/answers'
import { today } from '@/lib/clock'
import { csvLines } from '@/lib/files/csv-lines'
import { makeCodebook } from '@/lib/i18n/make-codebook'
import { refuseParameters } from '@/lib/open/api/api-answer'
import { NO_PARAMETERS, readParameters } from '@/lib/open/read-parameters'

export {
  refuseMethod as DELETE, refuseMethod as PATCH, refuseMethod as POST, refuseMethod as PUT,
} from '@/app/api/answers'

export const dynamic = 'force-dynamic'

/** What each column and field of every file means, in every language, as CSV. It is of no day. */
export async function GET(request: Request): Promise<Response> {
  const { searchParams, pathname } = new URL(request.url)
  const asked = readParameters(searchParams, NO_PARAMETERS, today())
  if (!asked.ok) return sendOn(refuseParameters(pathname, asked.errors))
  return new Response([...csvLines(await makeCodebook('site'))].join(''), {
    headers: {
      'content-type': 'text/csv; charset=utf-8',
      'content-disposition': 'attachment; filename="vigil-codebook.csv"',
      'cache-control': 'no-cache',
    },
  })
}
