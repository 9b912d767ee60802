import type { Statements } from '@/lib/db/statements'
import type { Picture } from '@/lib/domain/vocabulary'
import { arrayText } from './array-text'
import type { Row } from './period-rows'
import type { StoredPeriod } from './read-periods'
import type { RowChanges } from './row-changes'

/** A period of a picture as the columns of file.period. */
export type PeriodRow = Row & { picture: Picture }

/** Takes out of file.period what goes, and puts in what comes in its place. */
export async function writePeriods(
  db: Statements, { gone, added: rows }: RowChanges<StoredPeriod, PeriodRow>,
): Promise<void> {
  if (gone.length > 0) {
    const ids = JSON.stringify(gone.map(({ id }) => id))
    // Found one by one: what Postgres guesses of a table that this transaction fills makes it read all of it.
    await db`
      DELETE FROM file.period
      WHERE ctid = ANY (ARRAY(
        SELECT old.place FROM jsonb_array_elements_text(${ids}::text::jsonb) AS one(id)
        CROSS JOIN LATERAL (SELECT ctid AS place FROM file.period WHERE id = one.id::bigint OFFSET 0) old))`
  }
  if (rows.length === 0) return
  const column = (name: string) => arrayText(rows.map((row) => row[name]))
  await db`
    INSERT INTO file.period (case_id, picture, valid, status, status_possible, status_since, last_confirmed_on,
      prison_id, prison_possible_id, held_since, last_contact, solitary_since, hunger_strike_since, silence_earliest,
      silence_latest, silence_since, level, possible, pinned, level_since, reasons, urgent_run, critical_run, counted)
    SELECT * FROM unnest(
      ${column('case_id')}::text::uuid[], ${column('picture')}::text::text[], ${column('valid')}::text::daterange[],
      ${column('status')}::text::text[], ${column('status_possible')}::text::text[],
      ${column('status_since')}::text::jsonb[], ${column('last_confirmed_on')}::text::date[],
      ${column('prison_id')}::text::text[], ${column('prison_possible_id')}::text::text[],
      ${column('held_since')}::text::jsonb[], ${column('last_contact')}::text::jsonb[],
      ${column('solitary_since')}::text::jsonb[], ${column('hunger_strike_since')}::text::jsonb[],
      ${column('silence_earliest')}::text::date[],
      ${column('silence_latest')}::text::date[], ${column('silence_since')}::text::text[],
      ${column('level')}::text::smallint[], ${column('possible')}::text::smallint[],
      ${column('pinned')}::text::boolean[], ${column('level_since')}::text::date[],
      ${column('reasons')}::text::jsonb[], ${column('urgent_run')}::text::daterange[],
      ${column('critical_run')}::text::daterange[], ${column('counted')}::text::datemultirange[])`
}
