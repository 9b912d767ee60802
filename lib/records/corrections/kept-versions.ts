import { z } from 'zod'
import { EVENT_TYPES } from '@/lib/domain/events/event-types'
import { AUDIENCES, CLAIM_STATUSES } from '@/lib/domain/vocabulary'
import { type Correction, findCorrections } from './find-corrections'

const text = z.string().nullable()

/** A version of an event of which there are several, of a case that readers see. */
export const keptRow = z.object({
  caseId: z.string(), eventId: z.string(), type: z.enum(EVENT_TYPES), version: z.number(), date: z.string(),
  endDate: text, prisonId: text, fromPrisonId: text, details: z.record(z.string(), z.unknown()),
  claimStatus: z.enum(CLAIM_STATUSES), audience: z.enum(AUDIENCES), writtenAtMs: z.number(),
  isSincePublic: z.boolean(),
})
type KeptRow = z.infer<typeof keptRow>

/** What was corrected of the events of some cases, by case id; the versions of an event stand in order. */
export function toCorrections(rows: readonly KeptRow[]): ReadonlyMap<string, Correction[]> {
  const versionsOf = new Map<string, KeptRow[]>()
  for (const row of rows) {
    const versions = versionsOf.get(row.eventId)
    if (versions) versions.push(row)
    else versionsOf.set(row.eventId, [row])
  }
  const found = new Map<string, Correction[]>()
  for (const [eventId, versions] of versionsOf) {
    const [first] = versions
    if (!first) continue
    found.set(first.caseId, [...(found.get(first.caseId) ?? []), ...findCorrections(eventId, first.type, versions)])
  }
  return found
}
