import type { Row } from '../period-rows'
import type { Statements } from '@/lib/db/statements'

/** What file.source, file.prison, file.figure and file.addressee hold of the ids that files name. */
export interface ExistingReferences {
  sources: Map<string, Row>
  prisons: Map<string, Row>
  figures: Map<string, Row>
  addressees: Map<string, Row>
}

/** The rows of the given ids; each of figures and addressees says in `is_open` whether it is published as it stands. */
export async function readExistingReferences(
  db: Statements,
  ids: Readonly<Record<keyof ExistingReferences, readonly string[]>>,
): Promise<ExistingReferences> {
  const [sources, prisons] = [JSON.stringify(ids.sources), JSON.stringify(ids.prisons)]
  const [figures, addressees] = [JSON.stringify(ids.figures), JSON.stringify(ids.addressees)]
  return {
    sources: byId(await db`
      SELECT to_jsonb(t) AS row FROM file.source t
      WHERE id IN (SELECT jsonb_array_elements_text(${sources}::text::jsonb))`),
    prisons: byId(await db`
      SELECT to_jsonb(t) AS row FROM file.prison t
      WHERE id IN (SELECT jsonb_array_elements_text(${prisons}::text::jsonb))`),
    figures: byId(await db`
      SELECT to_jsonb(t) || jsonb_build_object('is_open', EXISTS (SELECT FROM open.figure o WHERE o.id = t.id
        AND (o.what, o.value, o.unit, o.from_edtf, o.to_edtf, o.note)
          IS NOT DISTINCT FROM (t.what, t.value, t.unit, t.from_edtf, t.to_edtf, t.note))) AS row
      FROM file.figure t WHERE id IN (SELECT jsonb_array_elements_text(${figures}::text::jsonb))`),
    addressees: byId(await db`
      SELECT to_jsonb(t) || jsonb_build_object('is_open', EXISTS (SELECT FROM open.addressee o WHERE o.id = t.id
        AND (o.office, o.name, o.address, o.email, o.copies_to, o.valid_from, o.valid_to)
          IS NOT DISTINCT FROM (t.office, t.name, t.address, t.email, t.copies_to, t.valid_from, t.valid_to))) AS row
      FROM file.addressee t WHERE id IN (SELECT jsonb_array_elements_text(${addressees}::text::jsonb))`),
  }
}

function byId(rows: { row: Row }[]): Map<string, Row> {
  return new Map(rows.map(({ row }) => [String(row['id']), row]))
}
