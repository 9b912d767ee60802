import type { Row } from '../period-rows'
import type { Statements } from '@/lib/db/statements'

/** Writes rows of file.source, new and changed ones alike. */
export async function writeSources(db: Statements, rows: readonly Row[]): Promise<void> {
  await db`
    INSERT INTO file.source AS old (id, title, publisher, kind, published, language, url, reliability, confidential,
      note)
    SELECT id, title, publisher, kind, published, language, url, reliability, confidential, note
    FROM jsonb_populate_recordset(NULL::file.source, ${JSON.stringify(rows)}::text::jsonb)
    ON CONFLICT (id) DO UPDATE SET title = excluded.title, publisher = excluded.publisher, kind = excluded.kind,
      published = excluded.published, language = excluded.language, url = excluded.url,
      reliability = excluded.reliability, confidential = excluded.confidential, note = excluded.note,
      version = old.version + 1, author = NULL`
}

/** Writes rows of file.prison, new and changed ones alike. */
export async function writePrisons(db: Statements, rows: readonly Row[]): Promise<void> {
  await db`
    INSERT INTO file.prison AS old (id, name, name_native, other_names, city, province, country, latitude, longitude,
      location_precision, holds)
    SELECT id, name, name_native, other_names, city, province, country, latitude, longitude, location_precision, holds
    FROM jsonb_populate_recordset(NULL::file.prison, ${JSON.stringify(rows)}::text::jsonb)
    ON CONFLICT (id) DO UPDATE SET name = excluded.name, name_native = excluded.name_native,
      other_names = excluded.other_names, city = excluded.city, province = excluded.province,
      country = excluded.country, latitude = excluded.latitude, longitude = excluded.longitude,
      location_precision = excluded.location_precision, holds = excluded.holds, version = old.version + 1,
      author = NULL`
}

/** Writes rows of file.figure, new and changed ones alike. */
export async function writeFigures(db: Statements, rows: readonly Row[]): Promise<void> {
  await db`
    INSERT INTO file.figure (id, what, value, unit, from_edtf, to_edtf, source_id, note)
    SELECT id, what, value, unit, from_edtf, to_edtf, source_id, note
    FROM jsonb_populate_recordset(NULL::file.figure, ${JSON.stringify(rows)}::text::jsonb)
    ON CONFLICT (id) DO UPDATE SET what = excluded.what, value = excluded.value, unit = excluded.unit,
      from_edtf = excluded.from_edtf, to_edtf = excluded.to_edtf, source_id = excluded.source_id, note = excluded.note`
}

/** Writes rows of file.addressee, new and changed ones alike. */
export async function writeAddressees(db: Statements, rows: readonly Row[]): Promise<void> {
  await db`
    INSERT INTO file.addressee AS old (id, office, name, address, email, copies_to, valid_from, valid_to, source_id)
    SELECT id, office, name, address, email, copies_to, valid_from, valid_to, source_id
    FROM jsonb_populate_recordset(NULL::file.addressee, ${JSON.stringify(rows)}::text::jsonb)
    ON CONFLICT (id) DO UPDATE SET office = excluded.office, name = excluded.name, address = excluded.address,
      email = excluded.email, copies_to = excluded.copies_to, valid_from = excluded.valid_from,
      valid_to = excluded.valid_to, source_id = excluded.source_id, version = old.version + 1`
}
