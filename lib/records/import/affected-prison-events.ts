import type { Statements } from '@/lib/db/statements'
import type { ImportPlan } from './plan-import'

/**
 * The ids of all events at prisons that a plan changes: its own, and those that rest on a source, or happened at a
 * prison, that it changes.
 */
export async function findAffectedPrisonEvents(db: Statements, plan: ImportPlan): Promise<string[]> {
  const updated = (changes: ImportPlan['sources']) =>
    JSON.stringify(changes.filter((one) => one.kind === 'update').map((one) => one.id))
  const indirect = await db<{ id: string }>`
    SELECT DISTINCT e.id::text FROM file.prison_event e
    JOIN file.prison_event_source s ON s.event_id = e.id AND s.version = e.version
    WHERE s.source_id IN (SELECT jsonb_array_elements_text(${updated(plan.sources)}::text::jsonb))
      OR e.prison_id IN (SELECT jsonb_array_elements_text(${updated(plan.prisons)}::text::jsonb))`
  return [...new Set([...plan.prison_events.map((one) => one.id), ...indirect.map((row) => row.id)])].sort()
}
