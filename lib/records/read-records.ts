import { z } from 'zod'
import { credibilitySchema } from '@/lib/db/stored-version'
import { toCaseEvent } from '@/lib/db/to-case-event'
import { EVENT_TYPES } from '@/lib/domain/events/event-types'
import type { PrisonPlace } from '@/lib/domain/places/home-distance'
import { publishableAudience } from '@/lib/domain/permissions/care'
import { storedIdentity } from './identity/stored-identity'
import { AUDIENCES, CLAIM_STATUSES, RELIABILITIES } from '@/lib/domain/vocabulary'
import type { CaseRecord, EventRecord, SourceRecord } from './case-record'
import { readPrisonEvents } from './prison-events/read-prison-events'
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
  consentOn: text,
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

/** Reads the cases of the given ids with the current version of each event, and of what happened at their prisons. */
export async function readRecords(db: Statements, caseIds: readonly string[]): Promise<Records> {
  const ids = JSON.stringify(caseIds)
  const cases = await db<{ row: unknown }>`
    SELECT jsonb_build_object('id', c.id, 'slug', c.slug, 'nameLatin', c.name_latin, 'nameNative', c.name_native,
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
      'consentBasis', g.basis, 'consentOn', g.given_on) AS row
    FROM file.case c
    LEFT JOIN LATERAL (SELECT basis, given_on FROM file.consent WHERE case_id = c.id AND withdrawn_on IS NULL
      AND basis IS NOT NULL ORDER BY given_on DESC NULLS LAST, recorded_at DESC LIMIT 1) g ON true
    WHERE c.id IN (SELECT jsonb_array_elements_text(${ids}::text::jsonb)::uuid) AND c.erased_at IS NULL ORDER BY c.id`
  const events = await readEvents(db, ids)
  const sources = await readSources(db, [...new Set(events.flatMap((row) => row.sourceIds))])
  const there = await readPrisonEvents(db, events.flatMap(({ prisonId }) => prisonId ?? []))
  const parsedCases = cases.map(({ row }) => caseRow.parse(row))
  const eventsOf = new Map<string, EventRecord[]>(parsedCases.map(({ id }) => [id, []]))
  for (const event of events) eventsOf.get(event.caseId)?.push(toRecord(event, sources))
  const records = parsedCases.map((parsed) => {
    const own = eventsOf.get(parsed.id) ?? []
    const prisonIds = [...new Set(own.flatMap(({ event }) => event.prisonId ?? []))]
    return { ...parsed, events: own, prisonEvents: prisonIds.flatMap((id) => there.get(id) ?? []) }
  })
  const named = records.some(({ home }) => home !== null) ? events.map(({ prisonId }) => prisonId) : []
  return { cases: records, sources, prisons: await readPlaces(db, named) }
}

/** Where the prisons of the given ids are; null among the ids is no prison. */
export async function readPlaces(db: Statements, ids: readonly (string | null)[]): Promise<PrisonPlace[]> {
  if (ids.length === 0) return []
  return db<PrisonPlace>`
    SELECT id, latitude, longitude, location_precision AS precision FROM file.prison
    WHERE id IN (SELECT jsonb_array_elements_text(${JSON.stringify([...new Set(ids)])}::text::jsonb))`
}

async function readEvents(db: Statements, ids: string) {
  // Case by case, event by event: Postgres knows nothing yet of tables that this transaction fills, and would read all
  // of them for every handful of cases.
  const rows = await db<object>`
    SELECT e.id::text, e.case_id::text AS "caseId", e.type, v.date_edtf AS date, v.end_edtf AS "endDate",
      v.prison_id AS "prisonId", v.from_prison_id AS "fromPrisonId", v.details, v.claim_status AS "claimStatus",
      v.credibility, v.audience, v.note, coalesce(b.trusted, false) AS trusted,
      CASE WHEN v.details @> '{"sexual": true}' THEN file.is_confirmed(e.case_id, e.id) ELSE false END AS confirmed,
      ARRAY(SELECT s.source_id FROM file.event_source s WHERE s.event_id = e.id AND s.version = e.version
        ORDER BY s.source_id) AS "sourceIds"
    FROM jsonb_array_elements_text(${ids}::text::jsonb) AS one(id)
    CROSS JOIN LATERAL (SELECT * FROM file.event WHERE case_id = one.id::uuid OFFSET 0) e
    CROSS JOIN LATERAL (SELECT * FROM file.event_version WHERE event_id = e.id AND version = e.version OFFSET 0) v
    LEFT JOIN file.import_batch b ON b.id = v.batch_id
    ORDER BY e.id`
  return rows.map((row) => eventRow.parse(row))
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
