import type { EventView } from '@/lib/domain/contract/case-detail'
import type { Disagreement } from '@/lib/domain/disagreement/disagreement'
import { orderEvents } from './order-events'

/** One line of a timeline: an event, or several that contradict each other, the preferred one first. */
export type TimelineLine =
  | { event: EventView }
  | { disagreement: Disagreement; events: EventView[] }

/** The lines of a timeline, newest first; a disagreement stands where the newest of its events does. */
export function timelineLines(events: readonly EventView[], disagreements: readonly Disagreement[]): TimelineLine[] {
  const told = new Set<Disagreement>()
  return orderEvents(events).flatMap((event): TimelineLine[] => {
    const disagreement = disagreements.find((one) => one.events.includes(event.id))
    if (!disagreement) return [{ event }]
    if (told.has(disagreement)) return []
    told.add(disagreement)
    const sides = disagreement.events.flatMap((id) => events.find((one) => one.id === id) ?? [])
    return [{ disagreement, events: sides }]
  })
}
