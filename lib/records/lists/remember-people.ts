import type { Statements } from '@/lib/db/statements'
import type { LaidPerson } from './lay-beside'

interface Committed {
  importId: string
  list: string
  batchId: string | null
  people: readonly LaidPerson[]
}

/**
 * Ends the commit of a list: whom its keys mean and what it said of them is kept for its next version, what became of
 * each row for the report, and what the file and its rows say is let go.
 */
export async function rememberPeople(db: Statements, { importId, list, batchId, people }: Committed): Promise<void> {
  const met = people.filter(({ plan }) => plan !== null)
  const keys = JSON.stringify(met.map(({ keyDigest, caseId }) => ({ key_digest: keyDigest, case_id: caseId })))
  await db`
    INSERT INTO file.list_key (list, key_digest, case_id)
    SELECT ${list}, key_digest, case_id FROM jsonb_populate_recordset(NULL::file.list_key, ${keys}::text::jsonb)
    ON CONFLICT DO NOTHING`
  const said = JSON.stringify(met.flatMap(({ keyDigest, plan }) => (plan?.sayings ?? []).map(({ slot, eventId }) =>
    ({ key_digest: keyDigest, slot, event_id: eventId }))))
  await db`
    INSERT INTO file.list_saying_before (import_id, list, key_digest, slot, was, became)
    SELECT ${importId}::text::uuid, ${list}, said.key_digest, said.slot, b.event_id, said.event_id
    FROM jsonb_populate_recordset(NULL::file.list_saying, ${said}::text::jsonb) said
    LEFT JOIN file.list_saying b ON b.list = ${list} AND b.key_digest = said.key_digest AND b.slot = said.slot
    WHERE b.event_id IS DISTINCT FROM said.event_id`
  await db`
    INSERT INTO file.list_saying (list, key_digest, slot, event_id)
    SELECT ${list}, key_digest, slot, event_id
    FROM jsonb_populate_recordset(NULL::file.list_saying, ${said}::text::jsonb)
    ON CONFLICT (list, key_digest, slot) DO UPDATE SET event_id = excluded.event_id
      WHERE file.list_saying.event_id <> excluded.event_id`
  const places = JSON.stringify(people.map(({ place, caseId }) => ({ place, case_id: caseId })))
  await db`
    UPDATE file.list_import_person p SET content = NULL, case_id = r.case_id
    FROM jsonb_populate_recordset(NULL::file.list_import_person, ${places}::text::jsonb) r
    WHERE p.import_id = ${importId}::text::uuid AND p.place = r.place`
  await db`
    UPDATE file.list_import SET state = 'committed', file = NULL, batch_id = ${batchId}::text::uuid,
      committed_at = now(), failure = NULL
    WHERE id = ${importId}::text::uuid`
}
