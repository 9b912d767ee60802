import { z } from 'zod'
import type { Queryable } from '@/lib/db/connect'
import { readEnd, readStored } from '@/lib/db/stored-dates'
import { toStoredVersion, type StoredVersion } from '@/lib/db/stored-version'
import type { GradingSource } from '@/lib/db/to-case-event'
import { PRISON_EVENT_KINDS } from '@/lib/domain/fold/prison-event'
import { foldIdentity } from '@/lib/domain/identity/fold-identity'
import type { Identity } from '@/lib/domain/identity/identity'
import type { PrisonEventRecord } from '@/lib/domain/periods/prison-event-record'
import { AUDIENCES, CLAIM_STATUSES, type Audience } from '@/lib/domain/vocabulary'

/** A version that was an event's last at an instant, and who sees the event today. */
export interface KnownVersion {
  version: StoredVersion
  current: { audience: Audience; author: string }
}

/**
 * The events that were a case's own at the instant, whatever it was merged with since, each in the version that was its
 * last, in the order of their dates as text.
 */
export async function readEventsKnownAt(sql: Queryable, caseId: string, instant: string): Promise<KnownVersion[]> {
  const rows = await sql<{ row: unknown; audience: Audience; author: string }[]>`
    SELECT to_jsonb(past) || jsonb_build_object('type', e.type, 'case_id', e.case_id, 'sources',
      (SELECT coalesce(jsonb_agg(s.source_id), '[]') FROM file.event_source s
        WHERE s.event_id = past.event_id AND s.version = past.version)) AS row, present.audience, present.author
    FROM file.event e JOIN file.event_version present ON present.event_id = e.id AND present.version = e.version
    JOIN LATERAL (SELECT * FROM file.event_version v WHERE v.event_id = e.id
      AND v.created_at <= ${instant}::text::timestamptz ORDER BY v.version DESC LIMIT 1) past ON true
    WHERE (e.case_id = ${caseId} OR e.id IN (SELECT unnest(m.events) FROM file.case_merge m
        WHERE ${caseId} IN (m.from_case, m.into_case)))
      AND file.case_of_event(e.id, ${instant}::text::timestamptz) = ${caseId} ORDER BY past.date_edtf, e.id`
  return rows.map(({ row, audience, author }) => ({ version: toStoredVersion(row), current: { audience, author } }))
}

/** Who the person was said to be at the instant, as the team saw it; null where nobody had said anything. */
export async function readIdentityKnownAt(sql: Queryable, caseId: string, instant: string): Promise<Identity | null> {
  const rows = await sql<{ version: number; changes: Partial<Identity> }[]>`
    SELECT version, changes FROM file.case_version
    WHERE case_id = ${caseId} AND created_at <= ${instant}::text::timestamptz ORDER BY version`
  if (rows.length === 0) return null
  return foldIdentity(rows.map((row) => ({ ...row, verified: false, opened: [] }))).current
}

/** The sources of the given ids, as they are today. */
export async function readGradingSources(sql: Queryable, ids: readonly string[]): Promise<Map<string, GradingSource>> {
  const rows = await sql<GradingSource[]>`
    SELECT id, reliability, published FROM file.source WHERE id = ANY (${[...new Set(ids)]})`
  return new Map(rows.map((source) => [source.id, source]))
}

const prisonEventRow = z.object({
  id: z.string(), prisonId: z.string(), kind: z.enum(PRISON_EVENT_KINDS), date: z.string(), end: z.string().nullable(),
  claimStatus: z.enum(CLAIM_STATUSES), audience: z.enum(AUDIENCES),
})

/** What was known at the instant to have happened at prisons. */
export async function readPrisonEventsKnownAt(
  sql: Queryable, prisonIds: readonly string[], instant: string,
): Promise<PrisonEventRecord[]> {
  const rows = await sql`
    SELECT e.id::text, e.prison_id AS "prisonId", e.kind, past.date_edtf AS date, past.end_edtf AS end,
      past.claim_status AS "claimStatus", past.audience
    FROM file.prison_event e JOIN LATERAL (SELECT * FROM file.prison_event_version v WHERE v.event_id = e.id
      AND v.created_at <= ${instant}::text::timestamptz ORDER BY v.version DESC LIMIT 1) past ON true
    WHERE e.prison_id = ANY (${[...new Set(prisonIds)]}) ORDER BY e.id`
  return rows.map((row) => {
    const { date, end, ...rest } = prisonEventRow.parse(row)
    return { ...rest, date: readStored(date), endDate: readEnd(end) }
  })
}
