import type { Statements } from '@/lib/db/statements'
import { endText, type PrisonEventChange } from './prison-event-changes'
import { sourcesOf, type Origin } from './write-events'

/** Writes new events at prisons as their first version, and changed ones as one version more. */
export async function writePrisonEvents(
  db: Statements,
  changes: readonly PrisonEventChange[],
  origin: Origin,
): Promise<void> {
  await createEvents(db, changes.filter((one) => one.kind === 'create'), origin)
  await addVersions(db, changes.filter((one) => one.kind === 'update'), origin)
}

async function createEvents(db: Statements, changes: readonly PrisonEventChange[], origin: Origin): Promise<void> {
  const rows = JSON.stringify(changes.map(({ id, row, attributes }) => ({
    id, event_id: id, version: 1, prison_id: row.prison_id, kind: row.kind, date_edtf: row.date.edtf,
    end_edtf: endText(row), ...attributes,
  })))
  const sources = JSON.stringify(changes.flatMap(({ id, row }) =>
    sourcesOf(row).map((sourceId) => ({ event_id: id, version: 1, source_id: sourceId }))))
  await db`
    INSERT INTO file.prison_event (id, prison_id, kind)
    SELECT id, prison_id, kind FROM jsonb_populate_recordset(NULL::file.prison_event, ${rows}::text::jsonb)`
  await db`
    INSERT INTO file.prison_event_version (event_id, version, date_edtf, end_edtf, claim_status, credibility, audience,
      locator, note, author, batch_id)
    SELECT event_id, version, date_edtf, end_edtf, claim_status, credibility, audience, locator, note,
      ${origin.actor}::text, ${origin.batchId}::text::uuid
    FROM jsonb_populate_recordset(NULL::file.prison_event_version, ${rows}::text::jsonb)`
  await db`
    INSERT INTO file.prison_event_source (event_id, version, source_id)
    SELECT event_id, version, source_id
    FROM jsonb_populate_recordset(NULL::file.prison_event_source, ${sources}::text::jsonb)`
}

async function addVersions(db: Statements, changes: readonly PrisonEventChange[], origin: Origin): Promise<void> {
  if (changes.length === 0) return
  const rows = JSON.stringify(changes.map(({ id, attributes }) => ({ event_id: id, ...attributes })))
  await db`
    INSERT INTO file.prison_event_version (event_id, version, date_edtf, end_edtf, typed, calendar, claim_status,
      credibility, audience, locator, note, author, batch_id)
    SELECT v.event_id, v.version + 1, v.date_edtf, v.end_edtf, v.typed, v.calendar, r.claim_status, r.credibility,
      r.audience, r.locator, r.note, ${origin.actor}::text, ${origin.batchId}::text::uuid
    FROM jsonb_populate_recordset(NULL::file.prison_event_version, ${rows}::text::jsonb) r
    JOIN file.prison_event e ON e.id = r.event_id
    JOIN file.prison_event_version v ON v.event_id = e.id AND v.version = e.version`
  await db`
    INSERT INTO file.prison_event_source (event_id, version, source_id)
    SELECT s.event_id, s.version + 1, s.source_id
    FROM jsonb_populate_recordset(NULL::file.prison_event_version, ${rows}::text::jsonb) r
    JOIN file.prison_event e ON e.id = r.event_id
    JOIN file.prison_event_source s ON s.event_id = e.id AND s.version = e.version`
  await db`
    UPDATE file.prison_event e SET version = e.version + 1
    FROM jsonb_populate_recordset(NULL::file.prison_event_version, ${rows}::text::jsonb) r WHERE e.id = r.event_id`
}
