import { answerProblem } from '@/app/api/answers'
import { streamText } from '@/app/api/stream-text'
import { writeChanges } from '@/lib/open/editions/write-changes'
import { changesQuerySchema } from '@/lib/open/editions/changes-query'
import { findComparable } from '@/lib/open/editions/find-comparable'
import { problemOf } from '@/lib/open/problem'
import { openEdition } from '../../open-edition'

export {
  refuseMethod as DELETE, refuseMethod as PATCH, refuseMethod as POST, refuseMethod as PUT,
} from '@/app/api/answers'

export const dynamic = 'force-dynamic'

interface ChangesInput {
  params: Promise<{ number: string }>
}

/** What changed in an edition since an earlier one, `?since=NUMBER`. */
export async function GET(request: Request, { params }: ChangesInput): Promise<Response> {
  const opened = await openEdition((await params).number)
  if ('refusal' in opened) return opened.refusal
  const asked = changesQuerySchema.safeParse(Object.fromEntries(new URL(request.url).searchParams))
  const older = asked.success ? await findComparable(asked.data.since, opened.edition) : null
  if (!older) return answerProblem(problemOf(400, 'since is no earlier edition with which this one can be compared.'))
  const headers = {
    'content-type': 'text/csv; charset=utf-8',
    'content-disposition': `attachment; filename="vigil-${older.number}-to-${opened.edition.number}.csv"`,
    'cache-control': 'no-cache',
  }
  return new Response(streamText(writeChanges(older, opened.edition)), { headers })
}
