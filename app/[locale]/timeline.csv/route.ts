import { answerNotFound } from '@/app/api/answers'
import { formatDay } from '@/lib/domain/dates/day'
import { writeTimelineCsv } from '@/lib/open/write-timeline-csv'
import { answerFile, readShown, type FileContext } from '../timeline/read-shown'

export const dynamic = 'force-dynamic'

/** What the timeline shows, as a table to keep. */
export async function GET(request: Request, context: FileContext): Promise<Response> {
  const shown = await readShown(request, context)
  if (shown === null) return answerNotFound()
  const { groups, listing, scene, asOf } = shown
  const lineOf = new Map(listing.lines.map((line) => [line.slug, line]))
  const lines = groups.flatMap(({ cases }) => cases.flatMap(({ slug }) => lineOf.get(slug) ?? []))
  const csv = writeTimelineCsv(lines, scene.window, asOf)
  return answerFile(csv, 'text/csv; charset=utf-8', `vigil-timeline-${formatDay(asOf)}.csv`)
}
