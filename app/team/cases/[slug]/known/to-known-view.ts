import type { KnownEvent } from '@/components/team-case/known-events'
import type { KnownView } from '@/components/team-case/known-part'
import { toSpan, type Span } from '@/lib/domain/contract/span'
import { parseEdtf } from '@/lib/domain/dates/edtf'
import type { KnownCase } from '@/lib/team/case-known-at'

type Names = Readonly<Record<string, string>>

/** A case as it was known, as the page shows it; prisons are named as today. */
export function toKnownView({ identity, picture, events }: KnownCase, prisons: Names): KnownView {
  const { sex } = identity
  return {
    name: { latin: identity.nameLatin, native: identity.nameNative }, status: picture.status, silence: picture.silence,
    place: picture.prisonId === null ? null : (prisons[picture.prisonId] ?? picture.prisonId),
    level: picture.level, possible: picture.possible,
    events: events.map((event) => {
      return { view: toView(event, prisons), note: event.content.note, sex: sex === 'female' || sex === 'male' ? sex : null }
    }),
  }
}

/** Its grade is not shown here: it would be that of today. */
function toView({ eventId: id, type, claimStatus, content }: KnownCase['events'][number], prisons: Names): KnownEvent['view'] {
  const { prisonId, endDate, date, details, sourceIds } = content
  return {
    id, type, claimStatus, date: spanOf(date), details: { ...details }, grade: 'F6', sources: [...sourceIds],
    prison: prisonId === null ? null : { id: prisonId, name: prisons[prisonId] ?? prisonId },
    endDate: endDate === null ? null : endDate === '..' ? { edtf: '..', earliest: null, latest: null } : spanOf(endDate),
  }
}

function spanOf(edtf: string): Span {
  const parsed = parseEdtf(edtf)
  return parsed.ok ? toSpan(parsed.date) : { edtf, earliest: null, latest: null }
}
