import { parseStatus } from '../vocabulary'
import type { DatedEvent } from './dated-event'

/** Whether an event says that the person died: a death, or a report of a status that follows from one. */
export function tellsOfDeath({ event }: DatedEvent): boolean {
  const status = event.type === 'status_report' ? parseStatus(event.details.status) : undefined
  return event.type === 'death' || status === 'executed' || status === 'died_in_custody' || status === 'deceased'
}
