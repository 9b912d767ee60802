import type { HoldsReferences } from './lock-references'
import type { Row } from './period-rows'
import { writePrisonWords } from './search/write-prison-words'

/** Writes sources to open.source; answers the ids of those that are new there or changed. */
export async function writeOpenSources(db: HoldsReferences, rows: readonly Row[]): Promise<string[]> {
  if (rows.length === 0) return []
  const written = await db<{ id: string }>`
    INSERT INTO open.source AS old (id, title, publisher, kind, published, published_earliest, published_latest,
      language, url, reliability, words)
    SELECT id, title, publisher, kind, published, published_earliest, published_latest, language, url, reliability,
      words
    FROM jsonb_populate_recordset(NULL::open.source, ${JSON.stringify(rows)}::text::jsonb)
    ON CONFLICT (id) DO UPDATE SET title = excluded.title, publisher = excluded.publisher, kind = excluded.kind,
      published = excluded.published, published_earliest = excluded.published_earliest,
      published_latest = excluded.published_latest, language = excluded.language, url = excluded.url,
      reliability = excluded.reliability, words = excluded.words
    WHERE (old.*) IS DISTINCT FROM (excluded.*)
    RETURNING old.id`
  return written.map((row) => row.id)
}

/** Copies prisons from file.prison to open.prison; answers the ids of those that are new there or changed. */
export async function writeOpenPrisons(db: HoldsReferences, ids: readonly string[]): Promise<string[]> {
  if (ids.length === 0) return []
  const written = await db<{ id: string }>`
    INSERT INTO open.prison AS old (id, name, name_native, other_names, city, province, country, latitude, longitude,
      location_precision, holds)
    SELECT id, name, name_native, other_names, city, province, country, latitude, longitude, location_precision, holds
    FROM file.prison WHERE id IN (SELECT jsonb_array_elements_text(${JSON.stringify(ids)}::text::jsonb))
    ON CONFLICT (id) DO UPDATE SET name = excluded.name, name_native = excluded.name_native,
      other_names = excluded.other_names, city = excluded.city, province = excluded.province,
      country = excluded.country, latitude = excluded.latitude, longitude = excluded.longitude,
      location_precision = excluded.location_precision, holds = excluded.holds
    WHERE (old.id, old.name, old.name_native, old.other_names, old.city, old.province, old.country, old.latitude,
      old.longitude, old.location_precision, old.holds) IS DISTINCT FROM (excluded.id, excluded.name,
      excluded.name_native, excluded.other_names, excluded.city, excluded.province, excluded.country,
      excluded.latitude, excluded.longitude, excluded.location_precision, excluded.holds)
    RETURNING old.id`
  const changed = written.map((row) => row.id)
  await writePrisonWords(db, changed)
  return changed
}

/** Removes the sources of the given published ids on which nothing published rests any more. */
export async function dropUnusedSources(db: HoldsReferences, ids: readonly string[]): Promise<void> {
  if (ids.length === 0) return
  await db`
    DELETE FROM open.source s
    WHERE s.id IN (SELECT jsonb_array_elements_text(${JSON.stringify(ids)}::text::jsonb))
      AND NOT EXISTS (SELECT FROM open.event e WHERE s.id = ANY (e.sources))
      AND NOT EXISTS (SELECT FROM open.prison_event t WHERE s.id = ANY (t.sources))
      AND NOT EXISTS (SELECT FROM open.figure f WHERE f.source_id = s.id)
      AND NOT EXISTS (SELECT FROM open.addressee a WHERE a.source_id = s.id)`
}

/** Removes the prisons of the given ids that nothing published names any more. */
export async function dropUnusedPrisons(db: HoldsReferences, ids: readonly string[]): Promise<void> {
  if (ids.length === 0) return
  await db`
    DELETE FROM open.prison p
    WHERE p.id IN (SELECT jsonb_array_elements_text(${JSON.stringify(ids)}::text::jsonb))
      AND NOT EXISTS (SELECT FROM open.event e WHERE p.id IN (e.prison_id, e.from_prison_id))
      AND NOT EXISTS (SELECT FROM open.prison_event t WHERE t.prison_id = p.id)
      AND NOT EXISTS (SELECT FROM open.period o WHERE p.id IN (o.prison_id, o.prison_possible_id))`
}
