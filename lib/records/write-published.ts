import { civilDayOf, now } from '@/lib/clock'
import { formatDay } from '@/lib/domain/dates/day'
import type { Row } from './period-rows'
import type { PublishedCase } from './published-case'
import type { Statements } from '@/lib/db/statements'
import { writeSearch } from './search/write-search'
import { copyPeriods } from './write-open-periods'

/**
 * Replaces what schema open holds of cases: those of `gone` vanish with all that hangs on them, and those of `fresh`
 * are written anew, as updated on the given day (`YYYY-MM-DD`); their periods are in file.period already. Each column
 * is named here or is not published.
 */
export async function writePublished(
  db: Statements,
  fresh: readonly PublishedCase[],
  gone: readonly string[],
  updatedOn: string,
): Promise<void> {
  const removed = JSON.stringify([...gone, ...fresh.map((one) => one.case['id'])])
  const added = await readAdded(db, removed)
  const old = await db<{ id: string; since: string }>`
    DELETE FROM open.case WHERE id IN (SELECT jsonb_array_elements_text(${removed}::text::jsonb)::uuid)
    RETURNING id::text, public_since::text AS since`
  const today = formatDay(civilDayOf(now()))
  const sinceOf = Object.fromEntries(old.map(({ id, since }) => [id, since]))
  await db`
    INSERT INTO open.case (id, slug, name_latin, name_native, other_names, sex, nationalities, occupation, groups,
      home_place, summary, summary_from, birth_date, updated_on, consent_on_record, takes_letters, public_since)
    SELECT id, slug, name_latin, name_native, other_names, sex, nationalities, occupation, groups,
      home_place, summary, summary_from, birth_date, ${updatedOn}::text::date, consent_on_record, takes_letters,
      coalesce((${JSON.stringify(sinceOf)}::text::jsonb ->> id::text)::timestamptz, now())
    FROM jsonb_populate_recordset(NULL::open.case, ${JSON.stringify(fresh.map((one) => one.case))}::text::jsonb)`
  await db`
    INSERT INTO open.event (id, case_id, type, date_edtf, earliest, latest, end_edtf, end_earliest, end_latest,
      prison_id, from_prison_id, details, claim_status, grade, sources, note, added_on)
    SELECT id, case_id, type, date_edtf, earliest, latest, end_edtf, end_earliest, end_latest, prison_id,
      from_prison_id, details, claim_status, grade, sources, note,
      CASE WHEN ${JSON.stringify(added)}::text::jsonb ? id::text
        THEN (${JSON.stringify(added)}::text::jsonb ->> id::text)::date
        WHEN ${JSON.stringify(sinceOf)}::text::jsonb ? case_id::text THEN ${today}::text::date END
    FROM jsonb_populate_recordset(NULL::open.event, ${JSON.stringify(fresh.flatMap((one) => one.events))}::text::jsonb)`
  await writeSearch(db, fresh)
  await copyPeriods(db, fresh.flatMap((one) => one.periods))
  const circumstances = JSON.stringify(fresh.flatMap((one) => one.circumstances))
  await db`
    INSERT INTO open.circumstance (case_id, valid, stays, sentence, health)
    SELECT case_id, valid, stays, sentence, health
    FROM jsonb_populate_recordset(NULL::open.circumstance, ${circumstances}::text::jsonb)`
  await writeCorrections(db, fresh.flatMap((one) => one.corrections))
  await writeIdentityCorrections(db, fresh.flatMap((one) => one.identityCorrections))
  await writeRedirects(db, fresh.flatMap((one) => one.redirects))
  await copyPhotos(db, fresh.map((one) => one.photo).filter((photo) => photo !== null))
}

/** Since which day each event of some cases has been there; null for those that came with their case. */
async function readAdded(db: Statements, caseIds: string): Promise<Record<string, string | null>> {
  const rows = await db<{ id: string; day: string | null }>`
    SELECT id::text, added_on::text AS day FROM open.event
    WHERE case_id IN (SELECT jsonb_array_elements_text(${caseIds}::text::jsonb)::uuid)`
  return Object.fromEntries(rows.map(({ id, day }) => [id, day]))
}

async function writeCorrections(db: Statements, corrections: readonly Row[]): Promise<void> {
  if (corrections.length === 0) return
  await db`
    INSERT INTO open.correction (case_id, event_id, version, kind, type, corrected_on, fields, before_edtf, after_edtf)
    SELECT case_id, event_id, version, kind, type, corrected_on, fields, before_edtf, after_edtf
    FROM jsonb_populate_recordset(NULL::open.correction, ${JSON.stringify(corrections)}::text::jsonb)`
}

async function writeIdentityCorrections(db: Statements, corrections: readonly Row[]): Promise<void> {
  if (corrections.length === 0) return
  await db`
    INSERT INTO open.identity_correction (case_id, version, corrected_on, changed, withdrawn)
    SELECT case_id, version, corrected_on, changed, withdrawn
    FROM jsonb_populate_recordset(NULL::open.identity_correction, ${JSON.stringify(corrections)}::text::jsonb)`
}

async function writeRedirects(db: Statements, redirects: readonly Row[]): Promise<void> {
  if (redirects.length === 0) return
  await db`
    INSERT INTO open.case_redirect (slug, case_id)
    SELECT slug, case_id
    FROM jsonb_populate_recordset(NULL::open.case_redirect, ${JSON.stringify(redirects)}::text::jsonb)`
}

async function copyPhotos(db: Statements, photos: readonly Row[]): Promise<void> {
  if (photos.length === 0) return
  await db`
    INSERT INTO open.photo (case_id, webp, sha256, width, height, licence, credit)
    SELECT p.case_id, p.webp, one.sha256, one.width, one.height, one.licence, one.credit
    FROM jsonb_populate_recordset(NULL::open.photo, ${JSON.stringify(photos)}::text::jsonb) one
    JOIN file.photo p ON p.case_id = one.case_id AND p.sha256 = one.sha256`
}
