import type { TimelineAnswer } from '@/lib/domain/contract/timeline-answer'
import type { Day } from '@/lib/domain/dates/day'
import { packTimeline } from '@/lib/domain/timeline/pack-timeline'
import { decodeCursor } from './case-cursor'
import { filterOf } from './case-query'
import { readTimeline } from './read-timeline'
import { MOST_ON_TIMELINE, type TimelineQuery } from './timeline-query'

/** The timeline that the API answers with, for parsed parameters on a day; null where the cursor is none of ours. */
export async function answerTimeline(
  { limit, cursor, ...query }: TimelineQuery, asOf: Day,
): Promise<TimelineAnswer | null> {
  const after = cursor === undefined ? null : decodeCursor(cursor)
  if (cursor !== undefined && after === null) return null
  return packTimeline(await readTimeline(filterOf(query), asOf, { limit: limit ?? MOST_ON_TIMELINE, after }), asOf)
}
