import { z } from 'zod'
import type { Done } from '@/components/review/done-banner'
import { now } from '@/lib/clock'
import { readBoardFilter } from '@/lib/domain/board-filter'
import type { Day } from '@/lib/domain/dates/day'
import { roleMay } from '@/lib/domain/permissions/permissions'
import type { Viewer } from '@/lib/domain/permissions/viewer'
import type { PlaceNames } from '@/lib/i18n/name-places'
import { previewVerification } from '@/lib/records/preview/preview-verification'
import { countWaiting } from '@/lib/team/count-waiting'
import { listWaitingIdentities } from '@/lib/team/list-waiting-identities'
import { findProposal } from '@/lib/team/find-proposal'
import { listWaiting } from '@/lib/team/list-waiting'
import { listWaitingThere } from '@/lib/team/list-waiting-there'
import type { TeamSearch } from '../open-team-page'
import { toLine } from '../read-board'
import { toIdentityLine } from '../to-identity-line'
import { toThereLine } from '../to-there-line'
import { showForeseen } from '../record/look-ahead'
import { toReviewView } from './to-review-view'
import { versionField } from '@/lib/domain/history/version-number'

/** Everything that the review page shows: the queue, the event asked for or waiting longest, what it would change. */
export async function readReview(viewer: Viewer, search: TeamSearch, today: Day, names: PlaceNames) {
  const { show } = readBoardFilter({ show: search.show })
  const [waiting, { waiting: counts }, identities, there] = await Promise.all([
    listWaiting(viewer, ['for_review'], show), countWaiting(viewer, now()),
    listWaitingIdentities(viewer, ['for_review'], show), listWaitingThere(viewer, ['for_review'], show),
  ])
  const asked = z.uuid().safeParse(search.event)
  // What the reviewer wrote comes last, however much of it there is: somebody else must decide about it.
  const next = waiting.find(({ isOwn }) => !isOwn) ?? (await listWaiting(viewer, 'by_others', 1))[0] ?? waiting[0]
  const id = search.event === undefined ? next?.id : asked.data
  const proposal = id === undefined ? null : await findProposal(viewer, id)
  const foreseen = proposal && (await previewVerification(viewer, proposal.event.stored, today))
  const isForTeam = proposal?.event.stored.content.audience !== 'public'
  return {
    queue: {
      lines: waiting.map(toLine), identities: identities.map(toIdentityLine), there: there.map(toThereLine),
      counts, show,
    },
    nothing: { isGone: typeof search.event === 'string', others: counts.identities + counts.there },
    done: readDone(search),
    view: proposal && toReviewView(proposal, names),
    preview: foreseen && { preview: await showForeseen(foreseen, names, proposal.prisons), isForTeam },
    fault: typeof search.fault === 'string' ? search.fault.slice(0, 40) : null,
    mayDecide: roleMay(viewer.role, 'event.verify'),
  }
}

const doneSchema = z.object({
  done: z.enum(['verify', 'dispute', 'send_back', 'publish', 'undo']),
  was: z.uuid(),
  version: versionField,
  day: z.literal('ask').optional(),
  second: z.literal('yes').optional(),
})

function readDone(search: TeamSearch): Done | null {
  const read = doneSchema.safeParse(search)
  if (!read.success) return null
  const { done: what, was: eventId, version, day, second } = read.data
  return { what, eventId, version, asksForDay: day === 'ask', awaitsSecond: second === 'yes' }
}
