import type { Statements } from '@/lib/db/statements'
import { findCasesAt } from '../prison-events/find-cases-at'
import type { ImportPlan } from './plan-import'

/**
 * The ids of all cases that a plan changes, in order: those of its cases and events, and whichever stand for them;
 * those whose events rest on a source, or are set in a prison, that it changes; and those set in a prison where it has
 * something happen.
 */
export async function findAffectedCases(db: Statements, plan: ImportPlan): Promise<string[]> {
  const updated = (changes: ImportPlan['sources']) =>
    JSON.stringify(changes.filter((one) => one.kind === 'update').map((one) => one.id))
  const indirect = await db<{ id: string }>`
    SELECT DISTINCT e.case_id::text AS id FROM file.event e
    JOIN file.event_version v ON v.event_id = e.id AND v.version = e.version
    JOIN file.event_source s ON s.event_id = e.id AND s.version = e.version
    WHERE s.source_id IN (SELECT jsonb_array_elements_text(${updated(plan.sources)}::text::jsonb))
      OR v.prison_id IN (SELECT jsonb_array_elements_text(${updated(plan.prisons)}::text::jsonb))
      OR v.from_prison_id IN (SELECT jsonb_array_elements_text(${updated(plan.prisons)}::text::jsonb))`
  const direct = [...plan.cases.map((one) => one.id), ...plan.events.map((one) => one.caseId)]
  const there = await findCasesAt(db, [...new Set(plan.prison_events.map((one) => one.row.prison_id))])
  const standing = await db<{ id: string }>`
    SELECT DISTINCT merged_into::text AS id FROM file.case WHERE merged_into IS NOT NULL
      AND id IN (SELECT jsonb_array_elements_text(${JSON.stringify(direct)}::text::jsonb)::uuid)`
  return [...new Set([...direct, ...[...indirect, ...standing].map((row) => row.id), ...there])].sort()
}

/** The ids of all cases, in order. */
export async function findAllCases(db: Statements): Promise<string[]> {
  return (await db<{ id: string }>`SELECT id::text FROM file.case ORDER BY id`).map((row) => row.id)
}
