import type { Statements } from '@/lib/db/statements'
import { toCaseEvent } from '@/lib/db/to-case-event'
import type { Warning } from '@/lib/domain/chronology/warning'
import { newWarnings } from '@/lib/domain/chronology/new-warnings'
import type { CaseEvent } from '@/lib/domain/events/case-event'
import type { EventType } from '@/lib/domain/events/event-types'
import type { EventContent } from '@/lib/domain/history/event-content'
import { publishableAudience } from '@/lib/domain/permissions/care'
import type { CaseRecord } from '../case-record'
import { readRecords, readSources } from '../read-records'
import type { Result } from '../result'

/** A case as it stands, an event as it would be there, proposed, and the warnings that it would bring. */
export interface Weighed {
  record: CaseRecord
  candidate: CaseEvent
  warnings: Warning[]
}

export type MissingReason = 'unknown_case' | 'unknown_prison' | 'unknown_source'

/** Lays what an event would say beside the record of its case; a reason where it names what nobody knows. */
export async function weighEvent(
  db: Statements,
  caseId: string,
  event: { id: string; type: EventType },
  content: EventContent,
): Promise<Result<Weighed, MissingReason>> {
  const { cases: [record] } = await readRecords(db, [caseId])
  if (!record) return { ok: false, reason: 'unknown_case' }
  const prisonIds = [content.prisonId, content.fromPrisonId].filter((id) => id !== null)
  if (!(await hasPrisons(db, prisonIds))) return { ok: false, reason: 'unknown_prison' }
  const sources = await readSources(db, content.sourceIds)
  if (content.sourceIds.some((id) => !sources.has(id))) return { ok: false, reason: 'unknown_source' }
  const said = toCaseEvent({ ...event, claimStatus: 'proposed' }, content, sources)
  const candidate = { ...said, audience: publishableAudience(said, false) }
  const warnings = newWarnings(record.events.map((one) => one.event), candidate)
  return { ok: true, value: { record, candidate, warnings } }
}

async function hasPrisons(db: Statements, ids: readonly string[]): Promise<boolean> {
  if (ids.length === 0) return true
  const missing = await db`
    SELECT wanted.id FROM jsonb_array_elements_text(${JSON.stringify(ids)}::text::jsonb) AS wanted(id)
    WHERE NOT EXISTS (SELECT FROM file.prison p WHERE p.id = wanted.id)`
  return missing.length === 0
}
