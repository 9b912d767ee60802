import type { ReviewView } from '@/components/review/review-view'
import { civilDayOf } from '@/lib/clock'
import { formatDay } from '@/lib/domain/dates/day'
import type { Proposal } from '@/lib/team/find-proposal'

/** A proposal as the page shows it. */
export function toReviewView({ event, sources, case: about, standing, contradicted, prisons }: Proposal): ReviewView {
  const { stored, view, author, actor, isOwn } = event
  return {
    id: stored.eventId, version: stored.version, type: stored.type, view, content: stored.content, author, actor, isOwn,
    isEdited: stored.change === 'edit' || stored.change === 'restore',
    writtenOn: formatDay(civilDayOf(new Date(stored.createdAt))),
    overrideReason: stored.overrideReason, sources, standing, case: about,
    contradicted: contradicted.map((one) => {
      return { view: one.view, reliability: one.view.grade.charAt(0), credibility: one.stored.content.credibility }
    }),
    prisons: Object.fromEntries(prisons),
  }
}
