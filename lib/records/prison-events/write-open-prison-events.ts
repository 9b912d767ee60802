import type { Row } from '../period-rows'
import type { Statements } from '@/lib/db/statements'

/** An event that is not published any more, with what may be published for its sake alone. */
interface Gone {
  prisonId: string
  sources: string[]
}

/** Writes rows to open.prison_event; those of the given ids that are not among the rows vanish, and are answered. */
export async function writeOpenPrisonEvents(
  db: Statements,
  ids: readonly string[],
  rows: readonly Row[],
): Promise<Gone[]> {
  const shown = new Set(rows.map((row) => String(row['id'])))
  const hidden = JSON.stringify(ids.filter((id) => !shown.has(id)))
  await db`
    INSERT INTO open.prison_event (id, prison_id, kind, date_edtf, earliest, latest, end_edtf, end_earliest,
      end_latest, grade, sources)
    SELECT id, prison_id, kind, date_edtf, earliest, latest, end_edtf, end_earliest, end_latest, grade, sources
    FROM jsonb_populate_recordset(NULL::open.prison_event, ${JSON.stringify(rows)}::text::jsonb)
    ON CONFLICT (id) DO UPDATE SET prison_id = excluded.prison_id, kind = excluded.kind,
      date_edtf = excluded.date_edtf, earliest = excluded.earliest, latest = excluded.latest,
      end_edtf = excluded.end_edtf, end_earliest = excluded.end_earliest, end_latest = excluded.end_latest,
      grade = excluded.grade, sources = excluded.sources`
  const gone = await db<{ prison_id: string; sources: string[] }>`
    DELETE FROM open.prison_event WHERE id IN (SELECT jsonb_array_elements_text(${hidden}::text::jsonb)::uuid)
    RETURNING prison_id, to_jsonb(sources) AS sources`
  return gone.map((one) => ({ prisonId: one.prison_id, sources: one.sources }))
}
