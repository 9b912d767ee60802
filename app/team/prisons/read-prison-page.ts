import type { TeamReading } from '@/components/team/team-link'
import { now } from '@/lib/clock'
import type { Viewer } from '@/lib/domain/permissions/viewer'
import { findPrisonFlag } from '@/lib/team/find-prison-flag'
import { listHeldAt } from '@/lib/team/find-team-prison'
import { listPrisonEvents } from '@/lib/team/list-prison-events'
import { listToCall } from '@/lib/team/tasks/list-to-call'
import { readLines } from './read-lines'

/** Everything that the page of a prison shows beside the prison itself, for the day that is read. */
export async function readPrisonPage(viewer: Viewer, prisonId: string, reading: TeamReading) {
  const { asOf } = reading
  const [people, toCall, events, flag, history] = await Promise.all([
    listHeldAt(viewer, prisonId, asOf), listToCall(viewer, prisonId, { on: asOf, at: now() }),
    listPrisonEvents(viewer, prisonId), findPrisonFlag(viewer, prisonId, asOf),
    readLines(viewer, prisonId, reading, { limit: 8 }),
  ])
  return { people, toCall, events, flag, history }
}
