import type { TimelineAnswer } from '@/lib/domain/contract/timeline-answer'
import type { Day } from '@/lib/domain/dates/day'
import { packTimeline } from '@/lib/domain/timeline/pack-timeline'
import { filterOf } from './case-query'
import { readTimeline } from './read-timeline'
import { MOST_ON_TIMELINE, type TimelineQuery } from './timeline-query'

/** The timeline that the API answers with, for parsed parameters on a day. */
export async function answerTimeline({ limit, ...query }: TimelineQuery, asOf: Day): Promise<TimelineAnswer> {
  return packTimeline(await readTimeline(filterOf(query), asOf, limit ?? MOST_ON_TIMELINE), asOf)
}
