import type { ActingLines } from '@/components/tasks/acting-main'
import type { BoardFilter } from '@/lib/domain/board-filter'
import type { Viewer } from '@/lib/domain/permissions/viewer'
import { FOLLOW_UP_DAYS } from '@/lib/domain/tasks/follow-up'
import type { Moment } from '@/lib/domain/tasks/task'
import { readEnv } from '@/lib/env'
import { listRules } from '@/lib/team/list-rules'
import { listFollowUps } from '@/lib/team/tasks/list-follow-ups'
import { listHeldTasks } from '@/lib/team/tasks/list-held-tasks'

/** The lines of the queue of who acts that a filter asks for; none where it asks for another. */
export async function readActing(viewer: Viewer, { queue, show }: BoardFilter, moment: Moment): Promise<ActingLines> {
  const bare = { held: [], followUps: [], days: FOLLOW_UP_DAYS, timeZone: readEnv().timeZone }
  if (queue !== 'taken' && queue !== 'snoozed' && queue !== 'followups') return bare
  const rules = await listRules(viewer)
  const named = (rule: string | null) => rules.find(({ id }) => id === rule) ?? null
  if (queue === 'followups') {
    const followUps = await listFollowUps(viewer, show, moment)
    return { ...bare, followUps: followUps.map((line) => ({ ...line, named: named(line.rule) })) }
  }
  const held = await listHeldTasks(viewer, queue, show, moment)
  return {
    ...bare,
    held: held.map(({ reason, ...line }) => ({ ...line, level: reason.level, named: named(line.rule) })),
  }
}
