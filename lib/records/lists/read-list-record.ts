import { canonicalJson } from '../canonical-json'
import { type ExistingCase, readExistingCases } from '../import/case-changes'
import { readSources } from '../read-records'
import type { Statements } from '@/lib/db/statements'
import { toCaseEvent } from '@/lib/db/to-case-event'
import type { CaseEvent } from '@/lib/domain/events/case-event'

type StoredEvent = Pick<CaseEvent, 'id' | 'type' | 'claimStatus' | 'prisonId' | 'fromPrisonId' | 'details'
  | 'credibility' | 'audience'> & {
  caseId: string
  version: number
  change: string
  isImported: boolean
  date: string
  endDate: string | null
  sourceIds: string[]
}

/** An event on record, and whether an import answers for how it stands. */
export interface RecordedEvent {
  event: CaseEvent
  date: string
  /** What makes it the same as what a list says, whoever said it first. */
  content: string
  version: number
  /** Proposed by an import, and nobody has touched it since. */
  isAsImported: boolean
  /** Retracted with an import that was undone. */
  isTakenBack: boolean
}

/** A case as it stands, for what a list says of it to be laid beside. */
export interface ListRecord {
  existing: ExistingCase
  slug: string
  archived: boolean
  events: RecordedEvent[]
}

/** Reads the given cases, by id, in a fixed number of statements; those that are erased are left out. */
export async function readListRecord(db: Statements, caseIds: readonly string[]): Promise<Map<string, ListRecord>> {
  const records = new Map<string, ListRecord>()
  if (caseIds.length === 0) return records
  const ids = JSON.stringify(caseIds)
  const cases = await db<{ id: string; slug: string; archived: boolean }>`
    SELECT id::text, slug, archived_at IS NOT NULL AS archived FROM file.case
    WHERE id IN (SELECT jsonb_array_elements_text(${ids}::text::jsonb)::uuid) AND erased_at IS NULL`
  const existing = await readExistingCases(db, cases.map(({ slug }) => slug))
  for (const { id, ...rest } of cases) {
    const found = existing.get(rest.slug)
    if (found) records.set(id, { ...rest, existing: found, events: [] })
  }
  const rows = (await selectEvents(db, ids)).map(({ row }) => row)
  const sources = await readSources(db, [...new Set(rows.flatMap(({ sourceIds }) => sourceIds))])
  for (const row of rows) {
    records.get(row.caseId)?.events.push({
      event: toCaseEvent(row, row, sources),
      date: row.date,
      content: contentOf(row.type, row),
      version: row.version,
      isAsImported: row.isImported && ['import', 'restore'].includes(row.change) && row.claimStatus === 'proposed',
      isTakenBack: row.isImported && row.change === 'retract',
    })
  }
  return records
}

/** What of an event makes it the same happening, said in the same way. */
export function contentOf(
  type: string,
  { date, endDate, prisonId, fromPrisonId, details }: Pick<StoredEvent, 'date' | 'endDate' | 'prisonId' | 'fromPrisonId'
    | 'details'>,
): string {
  return canonicalJson([type, date, endDate, prisonId, fromPrisonId, details])
}

function selectEvents(db: Statements, ids: string) {
  return db<{ row: StoredEvent }>`
    SELECT jsonb_build_object('id', e.id, 'caseId', e.case_id, 'type', e.type, 'version', e.version,
      'date', v.date_edtf, 'endDate', v.end_edtf, 'prisonId', v.prison_id, 'fromPrisonId', v.from_prison_id,
      'details', v.details, 'claimStatus', v.claim_status, 'credibility', v.credibility, 'audience', v.audience,
      'change', v.change, 'isImported', v.batch_id IS NOT NULL,
      'sourceIds', ARRAY(SELECT s.source_id FROM file.event_source s
        WHERE s.event_id = e.id AND s.version = e.version ORDER BY s.source_id)) AS row
    FROM jsonb_array_elements_text(${ids}::text::jsonb) AS one(id)
    CROSS JOIN LATERAL (SELECT * FROM file.event WHERE case_id = one.id::uuid OFFSET 0) e
    CROSS JOIN LATERAL (SELECT * FROM file.event_version WHERE event_id = e.id AND version = e.version OFFSET 0) v
    ORDER BY e.id`
}
