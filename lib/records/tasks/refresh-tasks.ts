import { readTaskSteps } from '@/lib/db/read-task-steps'
import type { Statements } from '@/lib/db/statements'
import { readFired } from './read-fired'
import { writeStanding } from './write-standing'

/**
 * Lets the tasks of some cases follow periods that were just written: what holds without a break keeps who has it, and
 * what is no longer on record has no days. Inside the transaction that writes the periods.
 */
export async function refreshTasks(db: Statements, caseIds: readonly string[]): Promise<void> {
  const touched = await db<{ id: string }>`
    SELECT one.id FROM jsonb_array_elements_text(${JSON.stringify(caseIds)}::text::jsonb) AS one(id)
    WHERE EXISTS (SELECT FROM file.task_step s WHERE s.case_id = one.id::uuid)`
  if (touched.length === 0) return
  const fired = await readFired(db, touched.map(({ id }) => id))
  for (const { id: caseId } of touched) {
    const steps = await readTaskSteps(db, caseId)
    const periods = fired.get(caseId) ?? []
    for (const rule of new Set(steps.map((step) => step.rule))) {
      await writeStanding(db, { caseId, rule, periods, steps: steps.filter((step) => step.rule === rule) })
    }
  }
}
