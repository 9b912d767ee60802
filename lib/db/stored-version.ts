import { z } from 'zod'
import { EVENT_TYPES, type EventType } from '@/lib/domain/events/event-types'
import { CHANGES, type Change } from '@/lib/domain/history/changes'
import type { EventContent } from '@/lib/domain/history/event-content'
import { AUDIENCES, CLAIM_STATUSES, type ClaimStatus } from '@/lib/domain/vocabulary'

const text = z.string().nullable()

/** The Admiralty code of a claim, 1 to 6. */
export const credibilitySchema = z.union([
  z.literal(1), z.literal(2), z.literal(3), z.literal(4), z.literal(5), z.literal(6),
])

/** The columns that a version of any event has, of a case or at a prison; `sources` are read beside them. */
export const stepSchema = z.object({
  event_id: z.string(), version: z.number(), date_edtf: z.string(), end_edtf: text, typed: text,
  calendar: z.enum(['gregorian', 'solar_hijri']), sources: z.array(z.string()), claim_status: z.enum(CLAIM_STATUSES),
  credibility: credibilitySchema, audience: z.enum(AUDIENCES), locator: text, note: text, author: z.string(),
  actor: text, verifier: text, change: z.enum(CHANGES), change_note: text, awaits_author: z.boolean(), batch_id: text,
  created_at: z.string(),
})

const versionRow = stepSchema.extend({
  case_id: z.string(), type: z.enum(EVENT_TYPES), prison_id: text, from_prison_id: text,
  details: z.record(z.string(), z.unknown()), override_reason: text,
})

/** A version of an event: what it says, and what was done to make it so. */
export interface StoredStep {
  eventId: string
  version: number
  claimStatus: ClaimStatus
  content: EventContent
  /** Who wrote the content, and who made this version of it. */
  author: string
  actor: string
  verifier: string | null
  change: Change
  changeNote: string | null
  /** Sent back, and not answered yet. */
  awaitsAuthor: boolean
  batchId: string | null
  /** The instant, as Postgres writes it, to the microsecond. */
  createdAt: string
}

/** A version of an event as it lies in file.event_version, with its sources. */
export interface StoredVersion extends StoredStep {
  caseId: string
  type: EventType
  overrideReason: string | null
}

/**
 * Reads `to_jsonb(v) || jsonb_build_object('type', …, 'case_id', …, 'sources', […])` of a row v of file.event_version.
 * Throws where it is none.
 */
export function toStoredVersion(row: unknown): StoredVersion {
  const read = versionRow.parse(row)
  const { case_id: caseId, type, override_reason: overrideReason, prison_id: prisonId, details } = read
  return { ...toStep(read, { prisonId, fromPrisonId: read.from_prison_id, details }), caseId, type, overrideReason }
}

/** A version from its columns, and from where and what in particular it says to have happened. */
export function toStep(
  read: z.output<typeof stepSchema>,
  said: Pick<EventContent, 'prisonId' | 'fromPrisonId' | 'details'>,
): StoredStep {
  return {
    eventId: read.event_id, version: read.version, claimStatus: read.claim_status, author: read.author,
    actor: read.actor ?? read.verifier ?? read.author, verifier: read.verifier, change: read.change,
    changeNote: read.change_note, awaitsAuthor: read.awaits_author, batchId: read.batch_id, createdAt: read.created_at,
    content: {
      date: read.date_edtf, endDate: read.end_edtf, typed: read.typed, calendar: read.calendar, ...said,
      sourceIds: [...read.sources].sort(), credibility: read.credibility, audience: read.audience,
      locator: read.locator, note: read.note,
    },
  }
}
