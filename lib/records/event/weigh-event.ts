import type { Statements } from '@/lib/db/statements'
import { toCaseEvent } from '@/lib/db/to-case-event'
import type { Warning } from '@/lib/domain/chronology/warning'
import { newWarnings } from '@/lib/domain/chronology/new-warnings'
import type { EventType } from '@/lib/domain/events/event-types'
import type { EventContent } from '@/lib/domain/history/event-content'
import { publishableAudience } from '@/lib/domain/permissions/care'
import type { Prospect } from '../preview/foresee'
import { readRecords, readSources } from '../read-records'
import type { Result } from '../result'
import { lacksConsent } from './procedure-consent'

/** A case as it stands, an event as it would be there, proposed, and the warnings that it would bring. */
export interface Weighed extends Prospect {
  warnings: Warning[]
}

export type MissingReason = 'unknown_case' | 'unknown_prison' | 'unknown_source' | 'no_procedure_consent'

/**
 * Lays what an event would say beside the record of its case; a reason where it names what nobody knows, or what nobody
 * consented to.
 */
export async function weighEvent(
  db: Statements,
  caseId: string,
  event: { id: string; type: EventType },
  content: EventContent,
): Promise<Result<Weighed, MissingReason>> {
  const { cases: [record], sources: known, prisons } = await readRecords(db, [caseId])
  if (!record) return { ok: false, reason: 'unknown_case' }
  // What the record names is there.
  const named = record.events.flatMap(({ event: { prisonId, fromPrisonId } }) => [prisonId, fromPrisonId])
  const prisonIds = [content.prisonId, content.fromPrisonId].filter((id) => id !== null && !named.includes(id))
  if (!(await hasPrisons(db, prisonIds))) return { ok: false, reason: 'unknown_prison' }
  const unknown = content.sourceIds.filter((id) => !known.has(id))
  const sources = unknown.length > 0 ? new Map([...known, ...(await readSources(db, unknown))]) : known
  if (content.sourceIds.some((id) => !sources.has(id))) return { ok: false, reason: 'unknown_source' }
  if (await lacksConsent(db, caseId, event.type, content)) return { ok: false, reason: 'no_procedure_consent' }
  const said = toCaseEvent({ ...event, claimStatus: 'proposed' }, content, sources)
  const candidate = { ...said, audience: publishableAudience(said, false) }
  const warnings = newWarnings(record.events.map((one) => one.event), candidate)
  return { ok: true, value: { record, prisons, candidate, warnings } }
}

async function hasPrisons(db: Statements, ids: readonly (string | null)[]): Promise<boolean> {
  if (ids.length === 0) return true
  const missing = await db`
    SELECT wanted.id FROM jsonb_array_elements_text(${JSON.stringify(ids)}::text::jsonb) AS wanted(id)
    WHERE NOT EXISTS (SELECT FROM file.prison p WHERE p.id = wanted.id)`
  return missing.length === 0
}
