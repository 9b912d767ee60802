import type { Statements } from '@/lib/db/statements'
import type { StoredVersion } from '@/lib/db/stored-version'
import type { EventType } from '@/lib/domain/events/event-types'

/** A version to be written; the database says when. */
export type NewVersion = Pick<
  StoredVersion,
  'eventId' | 'version' | 'content' | 'claimStatus' | 'author' | 'actor' | 'verifier' | 'change' | 'changeNote'
  | 'overrideReason' | 'awaitsAuthor'
>

/**
 * Writes a new event with its first version and sources, in one statement; answers false, and writes nothing, where an
 * event of that id exists already.
 */
export async function createEvent(
  db: Statements,
  event: { caseId: string; type: EventType },
  first: NewVersion,
): Promise<boolean> {
  const made = await db`
    WITH made AS (
      INSERT INTO file.event (id, case_id, type)
      VALUES (${first.eventId}::text::uuid, ${event.caseId}::text::uuid, ${event.type}::text)
      ON CONFLICT (id) DO NOTHING RETURNING id
    ), written AS (
      INSERT INTO file.event_version (event_id, version, date_edtf, end_edtf, typed, calendar, prison_id,
        from_prison_id, details, claim_status, credibility, audience, locator, note, author, verifier, change, actor,
        change_note, override_reason, awaits_author, created_at)
      SELECT v.event_id, v.version, v.date_edtf, v.end_edtf, v.typed, v.calendar, v.prison_id, v.from_prison_id,
        v.details, v.claim_status, v.credibility, v.audience, v.locator, v.note, v.author, v.verifier, v.change,
        v.actor, v.change_note, v.override_reason, v.awaits_author, clock_timestamp()
      FROM made, jsonb_populate_recordset(NULL::file.event_version, ${JSON.stringify([rowOf(first)])}::text::jsonb) v
    ), sourced AS (
      INSERT INTO file.event_source (event_id, version, source_id)
      SELECT s.event_id, s.version, s.source_id
      FROM made, jsonb_populate_recordset(NULL::file.event_source, ${sourceRows([first])}::text::jsonb) s
    )
    SELECT id::text FROM made`
  return made.length > 0
}

/**
 * Adds a version to each of some events, with its sources, and makes it the current one, in one statement. Throws where
 * one does not follow the version that is current: whoever holds the lock of the case has read that.
 */
export async function addVersions(db: Statements, versions: readonly NewVersion[]): Promise<void> {
  const moved = await db`
    WITH fresh AS (
      SELECT * FROM jsonb_populate_recordset(NULL::file.event_version,
        ${JSON.stringify(versions.map(rowOf))}::text::jsonb)
    ), written AS (
      INSERT INTO file.event_version (event_id, version, date_edtf, end_edtf, typed, calendar, prison_id,
        from_prison_id, details, claim_status, credibility, audience, locator, note, author, verifier, change, actor,
        change_note, override_reason, awaits_author, created_at)
      SELECT v.event_id, v.version, v.date_edtf, v.end_edtf, v.typed, v.calendar, v.prison_id, v.from_prison_id,
        v.details, v.claim_status, v.credibility, v.audience, v.locator, v.note, v.author, v.verifier, v.change,
        v.actor, v.change_note, v.override_reason, v.awaits_author, clock_timestamp()
      FROM fresh v
    ), sourced AS (
      INSERT INTO file.event_source (event_id, version, source_id)
      SELECT s.event_id, s.version, s.source_id
      FROM jsonb_populate_recordset(NULL::file.event_source, ${sourceRows(versions)}::text::jsonb) s
    )
    UPDATE file.event e SET version = v.version FROM fresh v
    WHERE e.id = v.event_id AND e.version = v.version - 1 RETURNING e.id::text`
  if (moved.length !== versions.length) throw new Error('a version does not follow the current one of its event')
}

function rowOf({ content, ...version }: NewVersion) {
  return {
    event_id: version.eventId, version: version.version, date_edtf: content.date, end_edtf: content.endDate,
    typed: content.typed, calendar: content.calendar, prison_id: content.prisonId,
    from_prison_id: content.fromPrisonId, details: content.details, claim_status: version.claimStatus,
    credibility: content.credibility, audience: content.audience, locator: content.locator, note: content.note,
    author: version.author, verifier: version.verifier, change: version.change, actor: version.actor,
    change_note: version.changeNote, override_reason: version.overrideReason,
    awaits_author: version.awaitsAuthor,
  }
}

function sourceRows(versions: readonly NewVersion[]): string {
  return JSON.stringify(versions.flatMap(({ eventId, version, content }) =>
    [...new Set(content.sourceIds)].map((sourceId) => ({ event_id: eventId, version, source_id: sourceId }))))
}
