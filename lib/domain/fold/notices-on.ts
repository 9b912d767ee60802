import type { Day } from '../dates/day'
import { fullReleases } from './capital-on'
import { standingOn, type Standing } from './standing'
import type { World } from './world'

/** Notices of execution that stand on a day: until the sentence is changed for another, or the person released. */
export function noticesOn(world: Pick<World, 'of'>, day: Day): Standing[] {
  const changed = world.of('sentence_change').filter(({ event }) => event.details.outcome !== 'upheld')
  return standingOn(world.of('execution_notice'), [...changed, ...fullReleases(world)], day)
}
