import type { ReviewView } from '@/components/review/review-view'
import { civilDayOf } from '@/lib/clock'
import { formatDay } from '@/lib/domain/dates/day'
import { nameEvent, type PlaceNames } from '@/lib/i18n/name-places'
import type { Proposal } from '@/lib/team/find-proposal'

/** A proposal as the page shows it, in the language of the account. */
export function toReviewView(proposal: Proposal, names: PlaceNames): ReviewView {
  const { event, sources, case: about, standing, contradicted, prisons } = proposal
  const { stored, author, actor, isOwn } = event
  return {
    id: stored.eventId, version: stored.version, type: stored.type, view: nameEvent(event.view, names),
    content: stored.content, author, actor, isOwn,
    isEdited: stored.change === 'edit' || stored.change === 'restore',
    writtenOn: formatDay(civilDayOf(new Date(stored.createdAt))),
    overrideReason: stored.overrideReason, sources, standing,
    case: { ...about, name: names.called({ latin: about.name, native: about.native }) },
    contradicted: contradicted.map((one) => {
      const { credibility } = one.stored.content
      return { view: nameEvent(one.view, names), reliability: one.view.grade.charAt(0), credibility }
    }),
    prisons: Object.fromEntries([...prisons].map(([id, name]) => [id, names.prison({ id, name })])),
  }
}
