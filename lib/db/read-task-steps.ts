import { z } from 'zod'
import type { Statements } from './statements'
import { parseDay } from '@/lib/domain/dates/day'
import type { StepKind, TaskStep } from '@/lib/domain/tasks/task'

const instant = z.string().transform((text) => new Date(text))

const storedStep = z.object({
  rule: z.string(),
  place: z.number(),
  kind: z.enum(['take', 'acknowledge', 'snooze', 'answer', 'release', 'undo'] satisfies StepKind[]),
  actor: z.string(),
  at: instant,
  on: z.string(),
  level: z.number().nullable(),
  certain: z.number().nullable(),
  grounds: z.array(z.string()),
  until: instant.nullable(),
  note: z.string().nullable(),
  event: z.string().nullable(),
  undoes: z.number().nullable(),
  isVoid: z.boolean(),
})

/** A step with the rule that it is about. */
export type RuledStep = TaskStep & { rule: string }

/** All steps about the reasons of a case, in the order in which they were taken for each rule. */
export async function readTaskSteps(db: Statements, caseId: string): Promise<RuledStep[]> {
  const rows = await db`
    SELECT s.rule, s.place, s.kind, s.actor, to_json(s.at) #>> '{}' AS at, s.on_day::text AS on, s.level::int AS level,
      s.certain::int AS certain, to_json(s.grounds) AS grounds, to_json(s.until_at) #>> '{}' AS until, s.note,
      s.event_id::text AS event, s.undoes, EXISTS (SELECT FROM file.event e
        JOIN file.event_version v ON v.event_id = e.id AND v.version = e.version
        WHERE e.id = s.event_id AND v.claim_status = 'retracted') AS "isVoid"
    FROM file.task_step s WHERE s.case_id = ${caseId}::text::uuid ORDER BY s.rule, s.place`
  return rows.map((row) => toStep(storedStep.parse(row)))
}

function toStep({ on, level, certain, until, event, ...rest }: z.output<typeof storedStep>): RuledStep {
  const day = parseDay(on)
  if (day === null) throw new Error(`the database holds a day that is none: ${on}`)
  const strength = level === null || certain === null ? null : { level, certain }
  return { ...rest, on: day, strength, untilAt: until, eventId: event }
}
