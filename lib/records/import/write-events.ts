import type { Statements } from '@/lib/db/statements'
import type { EventChange } from './event-changes'

/** Who writes, and with which import. */
export interface Origin {
  actor: string
  batchId: string
}

/** Writes new events as their first version, and changed ones as one version more. */
export async function writeEvents(db: Statements, changes: readonly EventChange[], origin: Origin): Promise<void> {
  await createEvents(db, changes.filter((one) => one.kind === 'create'), origin)
  await addVersions(db, changes.filter((one) => one.kind === 'update'), origin)
}

async function createEvents(db: Statements, changes: readonly EventChange[], origin: Origin): Promise<void> {
  if (changes.length === 0) return
  const rows = JSON.stringify(changes.map(({ id, caseId, row, attributes, typedDate }) => ({
    id, case_id: caseId, type: row.type, date_edtf: row.date.edtf,
    end_edtf: row.end_date === 'ongoing' ? '..' : (row.end_date?.edtf ?? null), prison_id: row.prison_id,
    from_prison_id: row.from_prison_id, details: row.details, source_ids: sourcesOf(row), ...attributes,
    typed: typedDate?.typed ?? null, calendar: typedDate?.calendar ?? 'gregorian',
  })))
  await db`
    WITH given AS MATERIALIZED (
      SELECT * FROM jsonb_to_recordset(${rows}::text::jsonb) AS given(id uuid, case_id uuid, type text, date_edtf text,
        end_edtf text, prison_id text, from_prison_id text, details jsonb, source_ids jsonb, claim_status text,
        credibility smallint, audience text, locator text, note text, typed text, calendar text)
    ), events AS (
      INSERT INTO file.event (id, case_id, type) SELECT id, case_id, type FROM given
    ), versions AS (
      INSERT INTO file.event_version (event_id, version, date_edtf, end_edtf, typed, calendar, prison_id,
        from_prison_id, details, claim_status, credibility, audience, locator, note, author, batch_id)
      SELECT id, 1, date_edtf, end_edtf, typed, calendar, prison_id, from_prison_id, details,
        claim_status, credibility, audience, locator, note, ${origin.actor}::text, ${origin.batchId}::text::uuid
      FROM given
    )
    INSERT INTO file.event_source (event_id, version, source_id)
    SELECT given.id, 1, named.source FROM given, jsonb_array_elements_text(source_ids) named(source)`
}

/** The sources that a row names, each once. */
export function sourcesOf(row: { source_id: string; other_sources: readonly string[] }): string[] {
  return [...new Set([row.source_id, ...row.other_sources])]
}

async function addVersions(db: Statements, changes: readonly EventChange[], origin: Origin): Promise<void> {
  if (changes.length === 0) return
  const rows = JSON.stringify(changes.map(({ id, attributes }) => ({ event_id: id, ...attributes })))
  await db`
    INSERT INTO file.event_version (event_id, version, date_edtf, end_edtf, typed, calendar, prison_id, from_prison_id,
      details, claim_status, credibility, audience, locator, note, author, batch_id)
    SELECT v.event_id, v.version + 1, v.date_edtf, v.end_edtf, v.typed, v.calendar, v.prison_id, v.from_prison_id,
      v.details, r.claim_status, r.credibility, r.audience, r.locator, r.note, ${origin.actor}::text,
      ${origin.batchId}::text::uuid
    FROM jsonb_populate_recordset(NULL::file.event_version, ${rows}::text::jsonb) r
    JOIN file.event e ON e.id = r.event_id
    JOIN file.event_version v ON v.event_id = e.id AND v.version = e.version`
  await db`
    INSERT INTO file.event_source (event_id, version, source_id)
    SELECT s.event_id, s.version + 1, s.source_id
    FROM jsonb_populate_recordset(NULL::file.event_version, ${rows}::text::jsonb) r
    JOIN file.event e ON e.id = r.event_id
    JOIN file.event_source s ON s.event_id = e.id AND s.version = e.version`
  await db`
    UPDATE file.event e SET version = e.version + 1
    FROM jsonb_populate_recordset(NULL::file.event_version, ${rows}::text::jsonb) r WHERE e.id = r.event_id`
}
