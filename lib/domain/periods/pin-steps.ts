import type { EventType } from '../events/event-types'
import type { DatedEvent } from '../fold/dated-event'
import { noticesOn } from '../fold/notices-on'
import type { Step } from './compile-steps'

/**
 * Marks the steps in which a notice of execution stands for certain and brings the case to its level (U12): such
 * cases come before all others of that level, on every list. `events` are those that the steps were compiled from,
 * and a notice begins and ends on a bound of one of them, where a step begins.
 */
export function pinSteps(steps: readonly Step[], events: readonly DatedEvent[]): Step[] {
  const of = (type: EventType) => events.filter(({ event }) => event.type === type)
  if (of('execution_notice').length === 0) return [...steps]
  return steps.map((step) => {
    const { from, content } = step
    const isInDanger = content.reasons.some(
      ({ rule, certainty, level }) => rule === 'U12' && certainty === 'certain' && level === content.level,
    )
    if (from === null || !isInDanger) return step
    const stands = noticesOn({ of }, from).some(({ holds }) => holds === 'certain')
    return stands ? { from, content: { ...content, pinned: true } } : step
  })
}
