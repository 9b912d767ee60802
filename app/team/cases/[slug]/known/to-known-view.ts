import type { KnownView } from '@/components/team-case/known-part'
import type { KnownCase } from '@/lib/team/case-known-at'
import type { PrisonNames } from '@/lib/team/list-prison-names'

/** A case as it was known, as the page shows it. */
export function toKnownView({ identity, picture, events }: KnownCase, prisons: readonly PrisonNames[]): KnownView {
  const nameOf = (id: string | null) => (id === null ? null : (prisons.find((prison) => prison.id === id)?.name ?? id))
  return {
    name: identity.nameLatin, status: picture.status, place: nameOf(picture.prisonId), silence: picture.silence,
    level: picture.level, possible: picture.possible,
    events: events.map(({ eventId, type, claimStatus, content }) => {
      return { id: eventId, type, claimStatus, date: content.date, place: nameOf(content.prisonId) }
    }),
  }
}
