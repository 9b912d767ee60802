import { eventDefinitions } from '@/lib/domain/events/registry'
import type { EventType } from '@/lib/domain/events/event-types'
import { isSameValue } from '@/lib/domain/history/event-content'
import type { Audience, ClaimStatus } from '@/lib/domain/vocabulary'

/** What one version of an event said, and whether it was written while readers saw the case. */
export interface KeptVersion {
  version: number
  date: string
  endDate: string | null
  prisonId: string | null
  fromPrisonId: string | null
  details: Readonly<Record<string, unknown>>
  claimStatus: ClaimStatus
  audience: Audience
  writtenAtMs: number
  isSincePublic: boolean
}

/** A change of what readers had seen of an event; `version` is the one that corrected it. */
export interface Correction {
  eventId: string
  version: number
  kind: 'changed' | 'withdrawn'
  type: EventType
  correctedAtMs: number
  fields: string[]
  before: string | null
  after: string | null
}

/**
 * The corrections of an event, from all its versions in order: readers had seen one verified public version, and later
 * saw another that says something else, or saw the event retracted. What was replaced before the case was public is
 * none, and neither is what lies in fields that are never published.
 */
export function findCorrections(eventId: string, type: EventType, versions: readonly KeptVersion[]): Correction[] {
  const shown = versions.filter((one) => one.claimStatus === 'verified' && one.audience === 'public')
  const changes = shown.flatMap((after, place): Correction[] => {
    const before = shown[place - 1]
    if (!before || !wasReplacedInPublic(before, versions)) return []
    const fields = changedFields(type, before, after)
    if (fields.length === 0) return []
    const dates = fields.includes('date') ? { before: before.date, after: after.date } : { before: null, after: null }
    return [{ ...named(eventId, type, after), kind: 'changed', fields, ...dates }]
  })
  const [last, lastShown] = [versions.at(-1), shown.at(-1)]
  const isWithdrawn = last?.claimStatus === 'retracted' && lastShown && wasReplacedInPublic(lastShown, versions)
  if (!last || !isWithdrawn) return changes
  return [...changes, { ...named(eventId, type, last), kind: 'withdrawn', fields: [], before: null, after: null }]
}

function named(eventId: string, type: EventType, { version, writtenAtMs }: KeptVersion) {
  return { eventId, type, version, correctedAtMs: writtenAtMs }
}

function wasReplacedInPublic(before: KeptVersion, versions: readonly KeptVersion[]): boolean {
  return versions.find(({ version }) => version === before.version + 1)?.isSincePublic ?? false
}

function changedFields(type: EventType, before: KeptVersion, after: KeptVersion): string[] {
  const { neverPublished } = eventDefinitions[type]
  const published = ({ details }: KeptVersion) =>
    Object.fromEntries(Object.entries(details).filter(([key]) => !neverPublished.includes(key)))
  const pairs: [string, unknown, unknown][] = [
    ['date', before.date, after.date], ['end', before.endDate, after.endDate],
    ['place', before.prisonId, after.prisonId], ['from', before.fromPrisonId, after.fromPrisonId],
    ['details', published(before), published(after)],
  ]
  return pairs.filter(([, one, other]) => !isSameValue(one, other)).map(([field]) => field)
}
