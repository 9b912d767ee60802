import type { Picture } from '@/lib/domain/vocabulary'
import type { Row } from './period-rows'
import type { Statements } from '@/lib/db/statements'

/** Replaces the periods of cases in file.period; `rows` are those of every picture that each case has. */
export async function writePeriods(
  db: Statements,
  caseIds: readonly string[],
  rows: readonly (Row & { picture: Picture })[],
): Promise<void> {
  await db`
    DELETE FROM file.period
    WHERE case_id IN (SELECT jsonb_array_elements_text(${JSON.stringify(caseIds)}::text::jsonb)::uuid)`
  await db`
    INSERT INTO file.period (case_id, picture, valid, status, status_possible, status_since, last_confirmed_on,
      prison_id, prison_possible_id, held_since, last_contact, solitary_since, silence_earliest, silence_latest,
      silence_since, level, possible, pinned, level_since, reasons)
    SELECT case_id, picture, valid, status, status_possible, status_since, last_confirmed_on, prison_id,
      prison_possible_id, held_since, last_contact, solitary_since, silence_earliest, silence_latest, silence_since,
      level, possible, pinned, level_since, reasons
    FROM jsonb_populate_recordset(NULL::file.period, ${JSON.stringify(rows)}::text::jsonb)`
}
