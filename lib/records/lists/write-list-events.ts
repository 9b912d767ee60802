import type { Statements } from '@/lib/db/statements'
import type { Origin } from '../import/write-events'

/** An event of which an import, or its undoing, writes one version more that says what an earlier one said. */
export interface VersionBack {
  eventId: string
  /** The version whose content it repeats. */
  of: number
  change: 'retract' | 'restore'
  claimStatus: string
}

/**
 * Adds a version to each of some events that repeats an earlier one, with its sources, and makes it the current one.
 * The cases are locked by whoever calls.
 */
export async function writeVersionsBack(db: Statements, back: readonly VersionBack[], origin: Origin): Promise<void> {
  if (back.length === 0) return
  const rows = JSON.stringify(back)
  await db`
    INSERT INTO file.event_version (event_id, version, date_edtf, end_edtf, typed, calendar, prison_id, from_prison_id,
      details, claim_status, credibility, audience, locator, note, author, batch_id, change, actor)
    SELECT v.event_id, e.version + 1, v.date_edtf, v.end_edtf, v.typed, v.calendar, v.prison_id, v.from_prison_id,
      v.details, r."claimStatus", v.credibility, v.audience, v.locator, v.note, v.author,
      ${origin.batchId}::text::uuid, r.change, ${origin.actor}::text
    FROM jsonb_to_recordset(${rows}::text::jsonb)
      AS r("eventId" uuid, of integer, change text, "claimStatus" text)
    JOIN file.event e ON e.id = r."eventId"
    JOIN file.event_version v ON v.event_id = e.id AND v.version = r.of`
  await db`
    INSERT INTO file.event_source (event_id, version, source_id)
    SELECT s.event_id, e.version + 1, s.source_id
    FROM jsonb_to_recordset(${rows}::text::jsonb) AS r("eventId" uuid, of integer)
    JOIN file.event e ON e.id = r."eventId"
    JOIN file.event_source s ON s.event_id = e.id AND s.version = r.of`
  await db`
    UPDATE file.event e SET version = e.version + 1
    FROM jsonb_to_recordset(${rows}::text::jsonb) AS r("eventId" uuid) WHERE e.id = r."eventId"`
}
