import type { PendingQuery } from 'postgres'
import type { Queryable } from '@/lib/db/connect'
import type { ExchangeFileName } from '@/lib/files/exchange-set'
import type { ExchangeRow } from '@/lib/files/write-exchange'

/** Rows of an exchange file as one column of JSON; of cases and events those whose slugs are in a part. */
export type ExchangeStatement = (sql: Queryable, slugs: SlugRange) => PendingQuery<{ row: ExchangeRow }[]>

/** From the first slug of a part to before the first of the next; null is open. */
export interface SlugRange {
  from: string
  to: string | null
}

const isIn = (sql: Queryable, { from, to }: SlugRange) => sql`
  c.slug COLLATE "C" >= ${from} ${to === null ? sql`` : sql`AND c.slug COLLATE "C" < ${to}`}
  AND c.erased_at IS NULL AND c.merged_into IS NULL AND c.archived_at IS NULL
  AND coalesce(c.unverified ->> 'nameLatin', c.name_latin) <> ''`

/**
 * The whole record as the exchange files carry it, in an order that content alone decides. What a trusted import would
 * publish although it is not public here is left out, or said to stay with the team: who somebody is comes as it was
 * last verified, and not at all where nobody has verified their name; a note only where one may be published, and
 * figures and addressees only where readers see them.
 */
export const RECORD_STATEMENTS: Readonly<Record<ExchangeFileName, ExchangeStatement>> = {
  'sources.csv': (sql) => sql`
    SELECT row_to_json(r) AS row FROM (
      SELECT id AS source_id, title, publisher, kind, published, language, url, reliability, note, confidential
      FROM file.source ORDER BY id COLLATE "C") r`,
  'prisons.csv': (sql) => sql`
    SELECT row_to_json(r) AS row FROM (
      SELECT id AS prison_id, name, name_native AS name_fa, other_names, city, province, country,
        round(latitude::numeric, 12)::float8 AS latitude, round(longitude::numeric, 12)::float8 AS longitude,
        location_precision, holds
      FROM file.prison ORDER BY id COLLATE "C") r`,
  'cases.csv': (sql, slugs) => sql`
    SELECT row_to_json(r) AS row FROM (
      SELECT c.slug AS case_id, w.who -> 'nameLatin' AS full_name, w.who -> 'nameNative' AS name_fa,
        w.who -> 'otherNames' AS other_names, w.who -> 'sex' AS sex, w.who -> 'nationalities' AS nationalities,
        w.who -> 'occupation' AS occupation, w.who -> 'groups' AS groups, w.who -> 'homePlace' AS home_place,
        CASE WHEN file.is_cleared(c.id) THEN 'public' ELSE 'team' END AS publication,
        w.who -> 'summary' AS summary, w.who -> 'birthDate' AS birth_date, g.basis AS consent_basis,
        g.given_by AS consent_by, g.given_on AS consent_on, g.scopes AS consent_scopes,
        CASE WHEN c.home_vouched THEN round(c.home_latitude::numeric, 12)::float8 END AS home_latitude,
        CASE WHEN c.home_vouched THEN round(c.home_longitude::numeric, 12)::float8 END AS home_longitude,
        array_remove(ARRAY[
          CASE WHEN NOT 'groups' = ANY (c.opened) THEN 'groups' END,
          CASE WHEN NOT 'homePlace' = ANY (c.opened) THEN 'home_place' END], NULL) AS team_fields
      FROM file.case c
      CROSS JOIN LATERAL (SELECT jsonb_build_object('nameLatin', c.name_latin, 'nameNative', c.name_native,
        'otherNames', ARRAY(SELECT n.name FROM file.case_name n WHERE n.case_id = c.id ORDER BY n.position),
        'sex', c.sex, 'nationalities', c.nationalities, 'occupation', c.occupation, 'groups', c.groups,
        'homePlace', c.home_place, 'birthDate', c.birth_date, 'summary', c.summary) || c.unverified AS who) w
      LEFT JOIN LATERAL (SELECT basis, given_by, given_on, scopes FROM file.consent
        WHERE case_id = c.id AND withdrawn_on IS NULL AND basis IS NOT NULL AND given_by IS NOT NULL
          AND given_on IS NOT NULL
        ORDER BY 'site' = ANY (scopes) DESC, given_on DESC, recorded_at DESC, id LIMIT 1) g ON true
      WHERE ${isIn(sql, slugs)} ORDER BY c.slug COLLATE "C") r`,
  'events.csv': (sql, slugs) => sql`
    SELECT row_to_json(r) AS row FROM (
      SELECT c.slug AS case_id, e.type, v.date_edtf AS date, v.end_edtf AS end_date, v.prison_id, v.from_prison_id,
        v.details, s.ids[1] AS source_id, v.claim_status, CASE WHEN b.trusted THEN v.note END AS note, v.credibility,
        v.audience, v.locator, s.ids[2:] AS other_sources
      FROM file.case c JOIN file.event e ON e.case_id = c.id
      JOIN file.event_version v ON v.event_id = e.id AND v.version = e.version
      LEFT JOIN file.import_batch b ON b.id = v.batch_id
      CROSS JOIN LATERAL (SELECT ARRAY(SELECT source_id FROM file.event_source
        WHERE event_id = e.id AND version = e.version ORDER BY source_id COLLATE "C") AS ids) s
      WHERE ${isIn(sql, slugs)}
      ORDER BY c.slug COLLATE "C", v.date_edtf COLLATE "C", e.type COLLATE "C", v.details, s.ids, v.end_edtf,
        v.prison_id, v.from_prison_id, v.claim_status, v.credibility, v.audience, v.locator, v.note) r`,
  'prison_events.csv': (sql) => sql`
    SELECT row_to_json(r) AS row FROM (
      SELECT e.prison_id, e.kind, v.date_edtf AS date, v.end_edtf AS end_date, s.ids[1] AS source_id, v.claim_status,
        v.note, v.credibility, v.audience, v.locator, s.ids[2:] AS other_sources
      FROM file.prison_event e JOIN file.prison_event_version v ON v.event_id = e.id AND v.version = e.version
      CROSS JOIN LATERAL (SELECT ARRAY(SELECT source_id FROM file.prison_event_source
        WHERE event_id = e.id AND version = e.version ORDER BY source_id COLLATE "C") AS ids) s
      ORDER BY e.prison_id COLLATE "C", v.date_edtf COLLATE "C", e.kind COLLATE "C", s.ids, v.end_edtf, v.claim_status,
        v.credibility, v.audience, v.locator, v.note) r`,
  'figures.csv': (sql) => sql`
    SELECT row_to_json(r) AS row FROM (
      SELECT f.id AS figure_id, f.what, round(f.value::numeric, 12)::float8 AS value, f.unit, f.from_edtf AS "from",
        f.to_edtf AS "to", f.source_id, f.note
      FROM file.figure f WHERE EXISTS (SELECT FROM open.figure o WHERE o.id = f.id) ORDER BY f.id COLLATE "C") r`,
  'addressees.csv': (sql) => sql`
    SELECT row_to_json(r) AS row FROM (
      SELECT a.id AS addressee_id, a.office, a.name, a.address, a.email, a.copies_to, a.valid_from, a.valid_to,
        a.source_id
      FROM file.addressee a WHERE EXISTS (SELECT FROM open.addressee o WHERE o.id = a.id) ORDER BY a.id COLLATE "C") r`,
}
