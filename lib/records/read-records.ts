import { z } from 'zod'
import { credibilitySchema } from '@/lib/db/stored-version'
import { toCaseEvent } from '@/lib/db/to-case-event'
import { EVENT_TYPES } from '@/lib/domain/events/event-types'
import type { PrisonPlace } from '@/lib/domain/places/home-distance'
import { publishableAudience } from '@/lib/domain/permissions/care'
import { storedIdentity } from './identity/stored-identity'
import { AUDIENCES, CLAIM_STATUSES, RELIABILITIES } from '@/lib/domain/vocabulary'
import type { CaseRecord, EventRecord, SourceRecord } from './case-record'
import { keptRow, toCorrections } from './corrections/kept-versions'
import { shownRow, toIdentityCorrections } from './corrections/shown-versions'
import { prisonEventRow, toPrisonEvents } from './prison-events/read-prison-events'
import type { Statements } from '@/lib/db/statements'

const text = z.string().nullable()
const texts = z.array(z.string())

const sourceRow = z.object({
  id: z.string(), title: z.string(), publisher: text, kind: text, published: text, language: text, url: text,
  reliability: z.enum(RELIABILITIES), confidential: z.boolean(),
})

const eventRow = z.object({
  id: z.string(), caseId: z.string(), type: z.enum(EVENT_TYPES), date: z.string(), endDate: text, prisonId: text,
  fromPrisonId: text, details: z.record(z.string(), z.unknown()), claimStatus: z.enum(CLAIM_STATUSES),
  credibility: credibilitySchema, audience: z.enum(AUDIENCES), note: text, trusted: z.boolean(), sourceIds: texts,
  confirmed: z.boolean(),
})

const caseRow = z.object({
  id: z.string(), slug: z.string(), nameLatin: z.string(), nameNative: text, otherNames: texts, sex: text,
  nationalities: texts, occupation: texts, groups: texts, homePlace: text, summary: text, birthDate: text,
  home: z.object({ latitude: z.number(), longitude: z.number(), isVouched: z.boolean() }).nullable(),
  cleared: z.boolean(), confirmed: z.boolean(), unverified: storedIdentity, opened: texts, consentBasis: text,
  standsFor: z.array(z.strictObject({ slug: z.string(), names: texts })),
  consentOn: text, takesLetters: z.boolean(),
  photo: z.strictObject({
    case_id: z.string(), sha256: z.string(), width: z.number(), height: z.number(), licence: z.string(), credit: text,
  }).nullable(),
})

/** Cases as they stand, and the sources that their events rest on, by id. */
export interface Records {
  cases: CaseRecord[]
  sources: ReadonlyMap<string, SourceRecord>
  /** Where the prisons are that the events name; empty where no case has a home to measure from. */
  prisons: readonly PrisonPlace[]
}

/**
 * Reads the cases of the given ids with the current version of each event, and of what happened at their prisons: in
 * one statement, because a save waits for each, and as one text, because that is what many rows cost.
 */
export async function readRecords(db: Statements, caseIds: readonly string[]): Promise<Records> {
  const [found] = await select(db, JSON.stringify(caseIds))
  if (!found) throw new Error('a row always comes')
  const { cases, events, sources, there, places, kept, shown } = recordRows.parse(found)
  const sourceOf = new Map(sources.map((source) => [source.id, source]))
  const happened = toPrisonEvents(there)
  const [corrections, identities] = [toCorrections(kept), toIdentityCorrections(shown)]
  const eventsOf = new Map<string, EventRecord[]>(cases.map(({ id }) => [id, []]))
  for (const event of events) eventsOf.get(event.caseId)?.push(toRecord(event, sourceOf))
  const records = cases.map((parsed) => {
    const own = eventsOf.get(parsed.id) ?? []
    const prisonIds = [...new Set(own.flatMap(({ event }) => event.prisonId ?? []))]
    const prisonEvents = prisonIds.flatMap((id) => happened.get(id) ?? [])
    return {
      ...parsed, events: own, corrections: corrections.get(parsed.id) ?? [],
      identityCorrections: identities.get(parsed.id) ?? [], prisonEvents,
    }
  })
  return { cases: records, sources: sourceOf, prisons: places }
}

const recordRows = z.object({
  cases: z.array(caseRow), events: z.array(eventRow), sources: z.array(sourceRow), there: z.array(prisonEventRow),
  kept: z.array(keptRow), shown: z.array(shownRow),
  places: z.array(z.object({
    id: z.string(), latitude: z.number(), longitude: z.number(), precision: z.enum(['site', 'city']),
  })),
})

function select(db: Statements, ids: string) {
  // Case by case, event by event, source by source: Postgres knows nothing yet of tables that this transaction fills,
  // and would read all of them for every handful of cases.
  return db<object>`
    WITH subject AS MATERIALIZED (
      SELECT c.* FROM (SELECT DISTINCT id FROM jsonb_array_elements_text(${ids}::text::jsonb) AS given(id)) one
      CROSS JOIN LATERAL (SELECT * FROM file.case WHERE id = one.id::uuid OFFSET 0) c
      WHERE c.erased_at IS NULL AND c.merged_into IS NULL AND c.archived_at IS NULL
    ), happened AS MATERIALIZED (
      SELECT e.id, e.case_id, e.type, e.version, v.date_edtf, v.end_edtf, v.prison_id, v.from_prison_id, v.details,
        v.claim_status, v.credibility, v.audience, v.note, coalesce(b.trusted, false) AS trusted,
        CASE WHEN v.details @> '{"sexual": true}' THEN file.is_confirmed(e.case_id, e.id) ELSE false END AS confirmed,
        ARRAY(SELECT s.source_id FROM file.event_source s WHERE s.event_id = e.id AND s.version = e.version
          ORDER BY s.source_id) AS source_ids
      FROM jsonb_array_elements_text(${ids}::text::jsonb) AS one(id)
      CROSS JOIN LATERAL (SELECT * FROM file.event WHERE case_id = one.id::uuid OFFSET 0) e
      CROSS JOIN LATERAL (SELECT * FROM file.event_version WHERE event_id = e.id AND version = e.version OFFSET 0) v
      LEFT JOIN file.import_batch b ON b.id = v.batch_id
    ), prison AS MATERIALIZED (SELECT DISTINCT prison_id AS id FROM happened WHERE prison_id IS NOT NULL),
    merge AS MATERIALIZED (
      SELECT m.events, m.confirmed_at, m.public_since FROM subject c
      CROSS JOIN LATERAL (SELECT id FROM file.case WHERE merged_into = c.id OFFSET 0) f
      CROSS JOIN LATERAL (SELECT * FROM file.case_merge WHERE from_case = f.id OFFSET 0) m
      WHERE m.confirmed_at IS NOT NULL AND m.undone_at IS NULL
    )
    SELECT
      (SELECT coalesce(jsonb_agg(jsonb_build_object('id', c.id, 'slug', c.slug, 'nameLatin', c.name_latin,
        'nameNative', c.name_native,
        'otherNames', (SELECT coalesce(jsonb_agg(n.name ORDER BY n.position), '[]') FROM file.case_name n
          WHERE n.case_id = c.id),
        'sex', c.sex, 'nationalities', c.nationalities, 'occupation', c.occupation, 'groups', c.groups,
        'homePlace', c.home_place, 'summary', c.summary, 'birthDate', c.birth_date,
        'home', CASE WHEN c.home_latitude IS NOT NULL THEN jsonb_build_object('latitude', c.home_latitude,
          'longitude', c.home_longitude, 'isVouched', coalesce(c.home_vouched, false)) END,
        'cleared', file.is_cleared(c.id), 'confirmed', file.is_confirmed(c.id, NULL),
        'unverified', c.unverified, 'opened', c.opened,
        'photo', (SELECT jsonb_build_object('case_id', p.case_id, 'sha256', p.sha256, 'width', p.width,
            'height', p.height, 'licence', p.licence, 'credit', p.credit)
          FROM file.photo p WHERE p.case_id = c.id AND p.verifier IS NOT NULL AND file.has_consent(c.id, 'photo')),
        'consentBasis', g.basis, 'consentOn', g.given_on,
        'standsFor', (SELECT coalesce(jsonb_agg(jsonb_build_object('slug', f.slug, 'names', file.names_shown(f.id))
            ORDER BY f.slug), '[]')
          FROM file.case f WHERE f.merged_into = c.id AND file.leads_on(f.id)),
        'takesLetters', file.has_consent(c.id, 'letters')) ORDER BY c.id), '[]')
      FROM subject c
      LEFT JOIN LATERAL (SELECT basis, given_on FROM file.consent WHERE case_id = c.id AND withdrawn_on IS NULL
        AND basis IS NOT NULL ORDER BY given_on DESC NULLS LAST, recorded_at DESC LIMIT 1) g ON true) AS cases,
      (SELECT coalesce(jsonb_agg(jsonb_build_object('id', id, 'caseId', case_id, 'type', type, 'date', date_edtf,
        'endDate', end_edtf, 'prisonId', prison_id, 'fromPrisonId', from_prison_id, 'details', details,
        'claimStatus', claim_status, 'credibility', credibility, 'audience', audience, 'note', note,
        'trusted', trusted, 'confirmed', confirmed, 'sourceIds', source_ids) ORDER BY id), '[]')
      FROM happened) AS events,
      (SELECT coalesce(jsonb_agg(jsonb_build_object('id', s.id, 'title', s.title, 'publisher', s.publisher,
        'kind', s.kind, 'published', s.published, 'language', s.language, 'url', s.url, 'reliability', s.reliability,
        'confidential', s.confidential)), '[]')
      FROM (SELECT DISTINCT unnest(source_ids) AS id FROM happened) AS named
      CROSS JOIN LATERAL (SELECT * FROM file.source WHERE id = named.id OFFSET 0) s) AS sources,
      (SELECT coalesce(jsonb_agg(jsonb_build_object('id', e.id, 'prisonId', e.prison_id, 'kind', e.kind,
        'date', v.date_edtf, 'end', v.end_edtf, 'claimStatus', v.claim_status, 'audience', v.audience) ORDER BY e.id),
        '[]')
      FROM prison CROSS JOIN LATERAL (SELECT * FROM file.prison_event WHERE prison_id = prison.id OFFSET 0) e
      CROSS JOIN LATERAL (SELECT * FROM file.prison_event_version
        WHERE event_id = e.id AND version = e.version OFFSET 0) v) AS there,
      (SELECT coalesce(jsonb_agg(jsonb_build_object('id', p.id, 'latitude', p.latitude, 'longitude', p.longitude,
        'precision', p.location_precision)), '[]')
      FROM prison CROSS JOIN LATERAL (SELECT * FROM file.prison WHERE id = prison.id OFFSET 0) p
      WHERE EXISTS (SELECT FROM subject WHERE home_latitude IS NOT NULL)) AS places,
      (SELECT coalesce(jsonb_agg(jsonb_build_object('caseId', h.case_id, 'eventId', h.id, 'type', h.type,
        'version', v.version, 'date', v.date_edtf, 'endDate', v.end_edtf, 'prisonId', v.prison_id,
        'fromPrisonId', v.from_prison_id, 'details', v.details, 'claimStatus', v.claim_status, 'audience', v.audience,
        'writtenAtMs', (extract(epoch FROM v.created_at) * 1000)::float8,
        'isSincePublic', CASE WHEN NOT EXISTS (SELECT FROM merge) THEN v.created_at > o.public_since ELSE (
          -- Readers saw the case that told of it then, and each that stood for that one since.
          SELECT bool_and(coalesce(step.at > step.since, false)) FROM (
            SELECT lag(m.confirmed_at, 1, v.created_at) OVER (ORDER BY m.confirmed_at) AS at, m.public_since AS since
            FROM merge m WHERE m.confirmed_at > v.created_at AND h.id = ANY (m.events)
            UNION ALL SELECT coalesce(max(m.confirmed_at), v.created_at), o.public_since
            FROM merge m WHERE m.confirmed_at > v.created_at AND h.id = ANY (m.events)) step) END)
        ORDER BY h.id, v.version), '[]')
      FROM happened h JOIN open.case o ON o.id = h.case_id
      CROSS JOIN LATERAL (SELECT * FROM file.event_version WHERE event_id = h.id OFFSET 0) v
      WHERE h.version > 1) AS kept,
      (SELECT coalesce(jsonb_agg(jsonb_build_object('caseId', v.case_id, 'version', v.version, 'changes', v.changes,
        'opened', coalesce(j.opened, '{}'), 'trusted', coalesce(b.trusted, false),
        'shownAtMs', (extract(epoch FROM said.at) * 1000)::float8, 'isSincePublic', said.at > o.public_since)
        ORDER BY said.at, v.version), '[]')
      FROM subject c JOIN open.case o ON o.id = c.id
      CROSS JOIN LATERAL (SELECT * FROM file.case_version WHERE case_id = c.id OFFSET 0) v
      LEFT JOIN file.case_verdict j ON j.case_id = v.case_id AND j.version = v.version AND j.verdict = 'verified'
      LEFT JOIN file.import_batch b ON b.id = v.batch_id AND b.trusted
      CROSS JOIN LATERAL (SELECT CASE WHEN b.trusted THEN v.created_at ELSE j.created_at END AS at) said
      WHERE c.version > 1 AND said.at IS NOT NULL) AS shown`
}

/** Where the prisons of the given ids are; null among the ids is no prison. */
export async function readPlaces(db: Statements, ids: readonly (string | null)[]): Promise<PrisonPlace[]> {
  if (ids.length === 0) return []
  return db<PrisonPlace>`
    SELECT id, latitude, longitude, location_precision AS precision FROM file.prison
    WHERE id IN (SELECT jsonb_array_elements_text(${JSON.stringify([...new Set(ids)])}::text::jsonb))`
}

/** The sources of the given ids. */
export async function readSources(db: Statements, ids: readonly string[]): Promise<Map<string, SourceRecord>> {
  const rows = await db<{ row: unknown }>`
    SELECT jsonb_build_object('id', id, 'title', title, 'publisher', publisher, 'kind', kind, 'published', published,
      'language', language, 'url', url, 'reliability', reliability, 'confidential', confidential) AS row
    FROM file.source WHERE id IN (SELECT jsonb_array_elements_text(${JSON.stringify(ids)}::text::jsonb))`
  return new Map(rows.map(({ row }) => sourceRow.parse(row)).map((source) => [source.id, source]))
}

function toRecord(row: z.infer<typeof eventRow>, sources: ReadonlyMap<string, SourceRecord>): EventRecord {
  const event = toCaseEvent(row, row, sources)
  const { note, trusted } = row
  return { note, trusted, event: { ...event, audience: publishableAudience(event, row.confirmed) } }
}
