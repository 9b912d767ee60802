import type { Day } from '../dates/day'
import { activeSpanOn } from './active-span'
import type { Certainty } from './certainty'
import type { DatedEvent } from './dated-event'
import type { World } from './world'

type Attribute = 'pregnant' | 'withInfant' | 'disability'

/** Whether one of the attributes is on record for a day, with the events that say so; null where none may be. */
export function attributesOn(
  world: World, day: Day, attributes: readonly Attribute[],
): { holds: Certainty; events: DatedEvent[] } | null {
  const all = world.of('attribute')
  if (all.length === 0) return null
  const spans = all.filter(({ event: { details } }) =>
    attributes.some((attribute) => details[attribute] !== undefined && details[attribute] !== false),
  )
  if (spans.length === 0) return null
  // Unlike solitary confinement, an attribute does not end with a custody.
  const active = activeSpanOn(spans, { ...world, state: { ...world.state, closedBy: null } }, day)
  return active && { holds: active.holds, events: active.events }
}
