import type { Statements } from '@/lib/db/statements'
import { replaceNameKeys } from '../identity/name-key-rows'
import type { CaseChange } from './case-changes'
import type { Origin } from './write-events'

/**
 * Writes new and changed cases with their other names, the version of who they are that this makes, the keys of their
 * names, and the consents that are not on record yet.
 */
export async function writeCases(
  db: Statements,
  changes: readonly CaseChange[],
  origin: Origin,
  trust: boolean,
): Promise<void> {
  const rows = changes.map(({ id, columns, takesBatch, identity: { unverified, opened } }) => ({
    ...columns, id, unverified, opened, batch_id: takesBatch ? origin.batchId : null,
  }))
  await db`
    INSERT INTO file.case AS old (id, slug, name_latin, name_native, sex, nationalities, occupation, groups, home_place,
      home_latitude, home_longitude, home_vouched, birth_date, summary, publication, unverified, opened, batch_id)
    SELECT id, slug, name_latin, name_native, sex, nationalities, occupation, groups, home_place,
      home_latitude, home_longitude, home_vouched, birth_date, summary, publication, unverified, opened, batch_id
    FROM jsonb_populate_recordset(NULL::file.case, ${JSON.stringify(rows)}::text::jsonb)
    ON CONFLICT (id) DO UPDATE SET name_latin = excluded.name_latin, name_native = excluded.name_native,
      sex = excluded.sex, nationalities = excluded.nationalities, occupation = excluded.occupation,
      groups = excluded.groups, home_place = excluded.home_place,
      home_latitude = excluded.home_latitude, home_longitude = excluded.home_longitude,
      home_vouched = excluded.home_vouched, birth_date = excluded.birth_date,
      summary = excluded.summary, publication = excluded.publication,
      unverified = excluded.unverified, opened = excluded.opened,
      batch_id = coalesce(excluded.batch_id, old.batch_id), version = old.version + 1, updated_at = now()`
  const named = JSON.stringify(changes.map(({ id, columns }) => ({ id, names: columns['other_names'] })))
  await db`
    DELETE FROM file.case_name
    WHERE case_id IN (SELECT r.id FROM jsonb_to_recordset(${named}::text::jsonb) AS r(id uuid))`
  await db`
    INSERT INTO file.case_name (case_id, position, name)
    SELECT r.id, n.position - 1, n.name
    FROM jsonb_to_recordset(${named}::text::jsonb) AS r(id uuid, names jsonb),
      jsonb_array_elements_text(r.names) WITH ORDINALITY AS n(name, position)`
  const versions = JSON.stringify(changes.map(({ id, version, identity, reverts }) => ({
    case_id: id, version, changes: identity.changes, reverts,
  })))
  await db`
    INSERT INTO file.case_version (case_id, version, changes, reverts, author, batch_id)
    SELECT case_id, version, changes, reverts, ${origin.actor}::text, ${origin.batchId}::text::uuid
    FROM jsonb_populate_recordset(NULL::file.case_version, ${versions}::text::jsonb)`
  await replaceNameKeys(db, changes.filter(hasNewNames).map(({ id, columns }) => ({ id, names: namesOf(columns) })))
  const recordedBy = trust ? null : origin.actor
  const consents = changes.flatMap(({ id, consent }) =>
    (consent ? [{ ...consent, case_id: id, recorded_by: recordedBy }] : []))
  await db`
    INSERT INTO file.consent (case_id, basis, given_by, given_on, scopes, recorded_by)
    SELECT coalesce(c.merged_into, c.id), basis, given_by, given_on, scopes, recorded_by
    FROM jsonb_populate_recordset(NULL::file.consent, ${JSON.stringify(consents)}::text::jsonb) given
    JOIN file.case c ON c.id = given.case_id`
}

const NAMES = ['name_latin', 'name_native', 'other_names']

function hasNewNames({ fields }: CaseChange): boolean {
  return NAMES.some((column) => fields.includes(column))
}

function namesOf(columns: CaseChange['columns']): string[] {
  return NAMES.flatMap((column) => columns[column] ?? []).filter((name) => typeof name === 'string')
}
