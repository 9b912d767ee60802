import type { PublishedCase } from './published-case'
import type { Statements } from '@/lib/db/statements'

/**
 * Replaces what schema open holds of cases: those of `gone` vanish with all that hangs on them, and those of `fresh`
 * are written anew, as updated on the given day (`YYYY-MM-DD`). Each column is named here or is not published.
 */
export async function writePublished(
  db: Statements,
  fresh: readonly PublishedCase[],
  gone: readonly string[],
  updatedOn: string,
): Promise<void> {
  const removed = JSON.stringify([...gone, ...fresh.map((one) => one.case['id'])])
  await db`DELETE FROM open.case WHERE id IN (SELECT jsonb_array_elements_text(${removed}::text::jsonb)::uuid)`
  await db`
    INSERT INTO open.case (id, slug, name_latin, name_native, other_names, sex, nationalities, occupation, groups,
      home_place, summary, summary_from, birth_date, updated_on, consent_on_record)
    SELECT id, slug, name_latin, name_native, other_names, sex, nationalities, occupation, groups,
      home_place, summary, summary_from, birth_date, ${updatedOn}::text::date, consent_on_record
    FROM jsonb_populate_recordset(NULL::open.case, ${JSON.stringify(fresh.map((one) => one.case))}::text::jsonb)`
  await db`
    INSERT INTO open.event (id, case_id, type, date_edtf, earliest, latest, end_edtf, end_earliest, end_latest,
      prison_id, from_prison_id, details, claim_status, grade, sources, note)
    SELECT id, case_id, type, date_edtf, earliest, latest, end_edtf, end_earliest, end_latest, prison_id,
      from_prison_id, details, claim_status, grade, sources, note
    FROM jsonb_populate_recordset(NULL::open.event, ${JSON.stringify(fresh.flatMap((one) => one.events))}::text::jsonb)`
  const periods = JSON.stringify(fresh.flatMap((one) => one.periods))
  await db`
    INSERT INTO open.period (case_id, valid, status, status_possible, status_since, last_confirmed_on, prison_id,
      prison_possible_id, held_since, last_contact, solitary_since, silence_earliest, silence_latest, silence_since,
      level, possible, pinned, level_since, reasons)
    SELECT case_id, valid, status, status_possible, status_since, last_confirmed_on, prison_id,
      prison_possible_id, held_since, last_contact, solitary_since, silence_earliest, silence_latest, silence_since,
      level, possible, pinned, level_since, reasons
    FROM jsonb_populate_recordset(NULL::open.period, ${periods}::text::jsonb)`
  const circumstances = JSON.stringify(fresh.flatMap((one) => one.circumstances))
  await db`
    INSERT INTO open.circumstance (case_id, valid, stays, sentence, health)
    SELECT case_id, valid, stays, sentence, health
    FROM jsonb_populate_recordset(NULL::open.circumstance, ${circumstances}::text::jsonb)`
}
