import { eventDefinitions } from '@/lib/domain/events/registry'
import type { EventRow } from '@/lib/files/event-row'
import { canonicalJson } from '../canonical-json'
import { eventIdOf, type Keys } from '../keys'
import type { Statements } from '@/lib/db/statements'
import { changeAttributes, filledAttributes, type EventAttributes, type Versions } from './event-attributes'

/** An event of a case as it stands, and as the last import left it. */
export interface ExistingEvent extends Versions {
  id: string
  caseId: string
}

/** An event of events.csv with the id that its content has in this database. */
export interface WantedEvent {
  id: string
  row: EventRow
}

/** The words of a date where it was not written as EDTF, and the calendar that they count in. */
export interface TypedDate {
  typed: string | null
  calendar: string
}

export interface EventChange {
  kind: 'create' | 'update'
  id: string
  caseId: string
  fields: string[]
  row: EventRow
  attributes: EventAttributes
  /** How somebody else's list has the date; exchange files are EDTF. */
  typedDate?: TypedDate
}

/**
 * Gives each row its id: of case, type, dates, prisons, details and source, and a number that tells apart rows
 * which are equal in all of these.
 */
export function identifyEvents(keys: Keys, rows: readonly EventRow[]): WantedEvent[] {
  const seen = new Map<string, number>()
  return rows.map((row) => {
    const end = row.end_date === 'ongoing' ? '..' : (row.end_date?.edtf ?? null)
    const where = [row.prison_id, row.from_prison_id]
    const content = [row.case_id, row.type, row.date.edtf, end, ...where, row.details, ...sourcesIn(row)]
    const key = canonicalJson(content)
    const occurrence = (seen.get(key) ?? 0) + 1
    seen.set(key, occurrence)
    return { id: eventIdOf(keys, [...content, occurrence]), row }
  })
}

/** The sources of a row as part of what it says; one alone counts as it did when a row could name no more. */
export function sourcesIn({ source_id: first, other_sources: others }: Pick<EventRow, 'source_id' | 'other_sources'>) {
  return others.length === 0 ? [first] : [first, [...others].sort()]
}

/** Reads the events of the given ids, by id. */
export async function readExistingEvents(db: Statements, ids: readonly string[]): Promise<Map<string, ExistingEvent>> {
  const rows = await db<{ row: ExistingEvent }>`
    SELECT jsonb_build_object('id', e.id, 'caseId', e.case_id, 'current', to_jsonb(v), 'imported', to_jsonb(b)) AS row
    FROM file.event e JOIN file.event_version v ON v.event_id = e.id AND v.version = e.version
    LEFT JOIN LATERAL (SELECT * FROM file.event_version i WHERE i.event_id = e.id AND i.batch_id IS NOT NULL
      ORDER BY i.version DESC LIMIT 1) b ON true
    WHERE e.id IN (SELECT jsonb_array_elements_text(${JSON.stringify(ids)}::text::jsonb)::uuid)`
  return new Map(rows.map(({ row }) => [row.id, row]))
}

/**
 * What an import of one row changes; null if nothing. Without trust a new event is proposed, and so is one whose
 * content changes; what the file does not change since the last import stays as people have left it.
 */
export function changeEvent(
  old: ExistingEvent | undefined,
  { id, row }: WantedEvent,
  caseId: string,
  trust: boolean,
): EventChange | null {
  const said = attributesOf(row, trust)
  if (!old) return { kind: 'create', id, caseId, fields: ['type', ...filledAttributes(said)], row, attributes: said }
  const change = changeAttributes(old, said, row.audience === null, trust)
  return change && { kind: 'update', id, caseId, row, ...change }
}

function attributesOf(row: EventRow, trust: boolean): EventAttributes {
  return {
    claim_status: trust ? row.claim_status : 'proposed',
    credibility: row.credibility,
    audience: row.audience ?? (trust ? 'public' : eventDefinitions[row.type].defaultAudience),
    locator: row.locator,
    note: row.note,
  }
}
