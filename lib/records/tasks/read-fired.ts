import { z } from 'zod'
import type { Statements } from '@/lib/db/statements'
import { parseDay } from '@/lib/domain/dates/day'
import type { FiredPeriod } from '@/lib/domain/tasks/task'
import { LEVELS, STATUSES } from '@/lib/domain/vocabulary'

const day = z.string().transform((text) => parseDay(text)).nullable()

const storedPeriod = z.object({
  id: z.string(),
  from: day,
  to: day,
  status: z.enum(STATUSES),
  reasons: z.array(z.object({
    rule: z.string(), level: z.enum(LEVELS), certainty: z.enum(['certain', 'possible']), events: z.array(z.string()),
  })),
})

/** What fires for some cases, period by period in the team's picture, by the ids of the cases. */
export async function readFired(db: Statements, caseIds: readonly string[]): Promise<Map<string, FiredPeriod[]>> {
  const rows = await db`
    SELECT p.case_id::text AS id, lower(p.valid)::text AS from, upper(p.valid)::text AS to, p.status, p.reasons
    FROM jsonb_array_elements_text(${JSON.stringify(caseIds)}::text::jsonb) AS one(id)
    JOIN file.period p ON p.case_id = one.id::uuid AND p.picture = 'team'
    ORDER BY p.case_id, lower(p.valid) NULLS FIRST`
  const fired = new Map<string, FiredPeriod[]>()
  for (const row of rows) {
    const { id, ...period } = storedPeriod.parse(row)
    fired.set(id, [...(fired.get(id) ?? []), period])
  }
  return fired
}
