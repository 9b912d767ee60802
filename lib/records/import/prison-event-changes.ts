import type { Statements } from '@/lib/db/statements'
import type { PrisonEventRow } from '@/lib/files/prison-event-row'
import { canonicalJson } from '../canonical-json'
import { eventIdOf, type Keys } from '../keys'
import { sourcesIn } from './event-changes'
import { changeAttributes, filledAttributes, type EventAttributes, type Versions } from './event-attributes'

/** An event of prison_events.csv with the id that its content has in this database. */
export interface WantedPrisonEvent {
  id: string
  row: PrisonEventRow
}

export interface PrisonEventChange {
  kind: 'create' | 'update'
  id: string
  fields: string[]
  row: PrisonEventRow
  attributes: EventAttributes
}

/** Gives each row its id: of prison, kind, dates and source, and a number that tells apart rows equal in all these. */
export function identifyPrisonEvents(keys: Keys, rows: readonly PrisonEventRow[]): WantedPrisonEvent[] {
  const seen = new Map<string, number>()
  return rows.map((row) => {
    const content = ['prison', row.prison_id, row.kind, row.date.edtf, endText(row), ...sourcesIn(row)]
    const key = canonicalJson(content)
    const occurrence = (seen.get(key) ?? 0) + 1
    seen.set(key, occurrence)
    return { id: eventIdOf(keys, [...content, occurrence]), row }
  })
}

/** The end of a row as the database holds it. */
export function endText({ end_date: end }: PrisonEventRow): string | null {
  return end === 'ongoing' ? '..' : (end?.edtf ?? null)
}

/** Reads the events at prisons of the given ids, by id: as they stand, and as the last import left them. */
export async function readExistingPrisonEvents(db: Statements, ids: readonly string[]): Promise<Map<string, Versions>> {
  const rows = await db<{ id: string; row: Versions }>`
    SELECT e.id::text, jsonb_build_object('current', to_jsonb(v), 'imported', to_jsonb(b)) AS row
    FROM file.prison_event e JOIN file.prison_event_version v ON v.event_id = e.id AND v.version = e.version
    LEFT JOIN LATERAL (SELECT * FROM file.prison_event_version i WHERE i.event_id = e.id AND i.batch_id IS NOT NULL
      ORDER BY i.version DESC LIMIT 1) b ON true
    WHERE e.id IN (SELECT jsonb_array_elements_text(${JSON.stringify(ids)}::text::jsonb)::uuid)`
  return new Map(rows.map(({ id, row }) => [id, row]))
}

/** What an import of one row changes; null if nothing. As with events of cases, without trust it is proposed. */
export function changePrisonEvent(
  old: Versions | undefined,
  { id, row }: WantedPrisonEvent,
  trust: boolean,
): PrisonEventChange | null {
  const said: EventAttributes = {
    claim_status: trust ? row.claim_status : 'proposed',
    credibility: row.credibility,
    audience: row.audience ?? (trust ? 'public' : 'team'),
    locator: row.locator,
    note: row.note,
  }
  if (!old) return { kind: 'create', id, fields: ['kind', ...filledAttributes(said)], row, attributes: said }
  const change = changeAttributes(old, said, row.audience === null, trust)
  return change && { kind: 'update', id, row, ...change }
}
