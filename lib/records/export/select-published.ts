import type { ExchangeFileName } from '@/lib/files/exchange-set'
import type { ExchangeStatement, SlugRange } from './select-record'
import type { Queryable } from '@/lib/db/connect'

const isIn = (sql: Queryable, { from, to }: SlugRange) => sql`
  c.slug COLLATE "C" >= ${from} ${to === null ? sql`` : sql`AND c.slug COLLATE "C" < ${to}`}`

/**
 * What readers see as the exchange files carry it, of schema open alone: without what consent rests on, so that whoever
 * imports it needs a ground of their own to publish. A source that is a person comes as readers see it.
 */
export const PUBLISHED_STATEMENTS: Readonly<Record<ExchangeFileName, ExchangeStatement>> = {
  'sources.csv': (sql) => sql`
    SELECT row_to_json(r) AS row FROM (
      SELECT id AS source_id, title, publisher, kind, published, language, url, reliability,
        kind IS NULL AS confidential
      FROM open.source ORDER BY id COLLATE "C") r`,
  'prisons.csv': (sql) => sql`
    SELECT row_to_json(r) AS row FROM (
      SELECT id AS prison_id, name, name_native AS name_fa, other_names, city, province, country,
        round(latitude::numeric, 12)::float8 AS latitude, round(longitude::numeric, 12)::float8 AS longitude,
        location_precision, holds
      FROM open.prison ORDER BY id COLLATE "C") r`,
  'cases.csv': (sql, slugs) => sql`
    SELECT row_to_json(r) AS row FROM (
      SELECT c.slug AS case_id, c.name_latin AS full_name, c.name_native AS name_fa, c.other_names, c.sex,
        c.nationalities, c.occupation, c.groups, c.home_place, 'public' AS publication, c.summary, c.birth_date
      FROM open.case c WHERE ${isIn(sql, slugs)} ORDER BY c.slug COLLATE "C") r`,
  'events.csv': (sql, slugs) => sql`
    SELECT row_to_json(r) AS row FROM (
      SELECT c.slug AS case_id, e.type, e.date_edtf AS date, e.end_edtf AS end_date, e.prison_id, e.from_prison_id,
        e.details, e.sources[1] AS source_id, e.claim_status, e.note, right(e.grade, 1)::int AS credibility,
        'public' AS audience, e.sources[2:] AS other_sources
      FROM open.case c JOIN open.event e ON e.case_id = c.id
      WHERE ${isIn(sql, slugs)}
      ORDER BY c.slug COLLATE "C", e.date_edtf COLLATE "C", e.type COLLATE "C", e.details, e.sources, e.end_edtf,
        e.prison_id, e.from_prison_id, e.grade, e.note) r`,
  'prison_events.csv': (sql) => sql`
    SELECT row_to_json(r) AS row FROM (
      SELECT e.prison_id, e.kind, e.date_edtf AS date, e.end_edtf AS end_date, e.sources[1] AS source_id,
        'verified' AS claim_status, right(e.grade, 1)::int AS credibility, 'public' AS audience,
        e.sources[2:] AS other_sources
      FROM open.prison_event e
      ORDER BY e.prison_id COLLATE "C", e.date_edtf COLLATE "C", e.kind COLLATE "C", e.sources, e.end_edtf, e.grade) r`,
  'figures.csv': (sql) => sql`
    SELECT row_to_json(r) AS row FROM (
      SELECT id AS figure_id, what, round(value::numeric, 12)::float8 AS value, unit, from_edtf AS "from",
        to_edtf AS "to", source_id, note
      FROM open.figure ORDER BY id COLLATE "C") r`,
  'addressees.csv': (sql) => sql`
    SELECT row_to_json(r) AS row FROM (
      SELECT id AS addressee_id, office, name, address, email, copies_to, valid_from, valid_to, source_id
      FROM open.addressee ORDER BY id COLLATE "C") r`,
}
