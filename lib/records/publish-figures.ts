import { dayOrNull, type Row } from './period-rows'
import type { Keys } from './keys'
import { lockReferences } from './lock-references'
import { publishSource } from './published-source'
import { readSources } from './read-records'
import type { Statements } from '@/lib/db/statements'
import { readDate } from '@/lib/db/stored-dates'
import { writeOpenSources } from './write-open-references'

/**
 * Copies figures and addressees, given as columns of their private tables, to schema open with the sources they rest
 * on. They have no claim status: only what an operator trusted is to be handed here.
 */
export async function publishFigures(
  db: Statements,
  keys: Keys,
  figures: readonly Row[],
  addressees: readonly Row[],
): Promise<void> {
  const sourceIds = new Set([...figures, ...addressees].map((row) => String(row['source_id'])))
  const holder = await lockReferences(db)
  const sources = await readSources(db, [...sourceIds])
  const published = new Map([...sources].map(([id, source]) => [id, publishSource(keys, source)]))
  const named = (row: Row): Row => ({ ...row, source_id: published.get(String(row['source_id']))?.['id'] ?? null })
  await writeOpenSources(holder, [...published.values()])
  await db`
    INSERT INTO open.figure (id, what, value, unit, from_edtf, from_earliest, from_latest, to_edtf, to_earliest,
      to_latest, source_id, note)
    SELECT id, what, value, unit, from_edtf, from_earliest, from_latest, to_edtf, to_earliest,
      to_latest, source_id, note
    FROM jsonb_populate_recordset(NULL::open.figure, ${JSON.stringify(figures.map(named).map(withBounds))}::text::jsonb)
    ON CONFLICT (id) DO UPDATE SET what = excluded.what, value = excluded.value, unit = excluded.unit,
      from_edtf = excluded.from_edtf, from_earliest = excluded.from_earliest, from_latest = excluded.from_latest,
      to_edtf = excluded.to_edtf, to_earliest = excluded.to_earliest, to_latest = excluded.to_latest,
      source_id = excluded.source_id, note = excluded.note`
  await db`
    INSERT INTO open.addressee (id, office, name, address, email, copies_to, valid_from, valid_to, source_id, version)
    SELECT o.id, o.office, o.name, o.address, o.email, o.copies_to, o.valid_from, o.valid_to, o.source_id, f.version
    FROM jsonb_populate_recordset(NULL::open.addressee, ${JSON.stringify(addressees.map(named))}::text::jsonb) o
    JOIN file.addressee f ON f.id = o.id
    ON CONFLICT (id) DO UPDATE SET office = excluded.office, name = excluded.name, address = excluded.address,
      email = excluded.email, copies_to = excluded.copies_to, valid_from = excluded.valid_from,
      valid_to = excluded.valid_to, source_id = excluded.source_id, version = excluded.version`
}

function withBounds(row: Row): Row {
  const [from, to] = [readDate(textOrNull(row['from_edtf'])), readDate(textOrNull(row['to_edtf']))]
  return {
    ...row,
    from_earliest: dayOrNull(from?.earliest ?? null),
    from_latest: dayOrNull(from?.latest ?? null),
    to_earliest: dayOrNull(to?.earliest ?? null),
    to_latest: dayOrNull(to?.latest ?? null),
  }
}

function textOrNull(value: unknown): string | null {
  return typeof value === 'string' ? value : null
}
