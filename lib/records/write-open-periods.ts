import type { Statements } from '@/lib/db/statements'
import type { Row } from './period-rows'
import type { RowChanges } from './row-changes'

/**
 * Takes out of open.period what goes, and copies what comes in its place from file.period, where it is already: for
 * published cases of which nothing else changes. They were updated on the given day (`YYYY-MM-DD`).
 */
export async function writeOpenPeriods(
  db: Statements, { gone, added }: RowChanges<Row, Row>, updatedOn: string,
): Promise<void> {
  if (gone.length + added.length === 0) return
  // Found one by one: what Postgres guesses of a table that this transaction fills makes it read all of it.
  await db`
    DELETE FROM open.period
    WHERE ctid = ANY (ARRAY(
      SELECT old.place FROM jsonb_to_recordset(${placesOf(gone)}::text::jsonb) AS one(case_id uuid, valid daterange)
      CROSS JOIN LATERAL (SELECT ctid AS place FROM open.period o
        WHERE o.case_id = one.case_id AND o.valid = one.valid OFFSET 0) old))`
  await copyPeriods(db, added)
  const cases = JSON.stringify([...new Set([...gone, ...added].map((row) => row['case_id']))])
  await db`
    UPDATE open.case SET updated_on = ${updatedOn}::text::date
    WHERE id IN (SELECT jsonb_array_elements_text(${cases}::text::jsonb)::uuid)
      AND updated_on IS DISTINCT FROM ${updatedOn}::text::date`
}

/** Copies the public periods of cases from file.period, where they were written just now, to open.period. */
export async function copyPeriods(db: Statements, rows: readonly Row[]): Promise<void> {
  const days = new Map<unknown, unknown[]>()
  for (const row of rows) days.set(row['case_id'], [...(days.get(row['case_id']) ?? []), row['valid']])
  const places = JSON.stringify([...days].map(([id, valid]) => ({ case_id: id, valid })))
  // Case by case: what Postgres guesses of a table that a large import has just filled makes it read all of it.
  await db`
    INSERT INTO open.period (case_id, valid, status, status_possible, status_since, last_confirmed_on, prison_id,
      prison_possible_id, held_since, last_contact, solitary_since, hunger_strike_since, silence_earliest,
      silence_latest, silence_since, level, possible, pinned, level_since, reasons, urgent_run, critical_run, counted)
    SELECT p.case_id, p.valid, p.status, p.status_possible, p.status_since, p.last_confirmed_on, p.prison_id,
      p.prison_possible_id, p.held_since, p.last_contact, p.solitary_since, p.hunger_strike_since,
      p.silence_earliest, p.silence_latest, p.silence_since, p.level, p.possible, p.pinned, p.level_since, p.reasons,
      p.urgent_run, p.critical_run, p.counted
    FROM jsonb_to_recordset(${places}::text::jsonb) AS one(case_id uuid, valid daterange[])
    CROSS JOIN LATERAL (SELECT * FROM file.period f
      WHERE f.case_id = one.case_id AND f.picture = 'public' AND f.valid = ANY (one.valid) ORDER BY f.id OFFSET 0) p`
}

function placesOf(rows: readonly Row[]): string {
  return JSON.stringify(rows.map((row) => ({ case_id: row['case_id'], valid: row['valid'] })))
}
