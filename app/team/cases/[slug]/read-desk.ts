import type { Tried } from '@/components/actions/tried-section'
import type { TaskDesk } from '@/components/tasks/task-desk'
import type { TeamReading } from '@/components/team/team-link'
import { now } from '@/lib/clock'
import { openProceduresOf, triedBy } from '@/lib/domain/actions/tried'
import type { Day } from '@/lib/domain/dates/day'
import { roleMay } from '@/lib/domain/permissions/permissions'
import type { Viewer } from '@/lib/domain/permissions/viewer'
import { readEnv } from '@/lib/env'
import { maySubmit } from '@/lib/team/actions/may-submit'
import type { TeamCase } from '@/lib/team/find-team-case'
import type { TeamEvent } from '@/lib/team/team-event'
import { findCaseTasks } from '@/lib/team/tasks/find-case-tasks'

interface DeskCase {
  page: { id: string; slug: string }
  events: readonly TeamEvent[]
}

/** Who answers for the reasons of a case on the day shown, and what the viewer may do about them. */
export async function readDesk(
  viewer: Viewer, { page: { id: caseId, slug }, events }: DeskCase, { asOf, today }: TeamReading,
): Promise<Omit<TaskDesk, 'send'>> {
  return {
    caseId, slug, today, timeZone: readEnv().timeZone, mayAct: asOf === today && roleMay(viewer.role, 'task.take'),
    tasks: await findCaseTasks(viewer, caseId, { on: asOf, at: now() }), actions: events.flatMap(toAction),
  }
}

/** What was done for the person of a case by a day, and which procedures stand open. */
export async function readTried(
  viewer: Viewer, { page, events }: Pick<TeamCase, 'page' | 'events'>, asOf: Day,
): Promise<Tried> {
  const views = events.map(({ view }) => view)
  const open = openProceduresOf(page.urgency.reasons, views, asOf)
  const isConsented = open.length > 0 && (await maySubmit(viewer, page.id, asOf))
  return { actions: triedBy(views, asOf), open, isConsented }
}

/** An action by what was done, to whom and when, as it was written. */
function toAction({ view: { id, type, date, details, claimStatus } }: TeamEvent): TaskDesk['actions'] {
  if (type !== 'action' || claimStatus === 'retracted') return []
  return [{ id, date, said: [details.kind, details.addressee].filter((part) => typeof part === 'string') }]
}
