import type { EventView } from '@/lib/domain/contract/case-detail'

/**
 * Newest first by the latest day on which an event may have been; of two that end alike, the one that may
 * have been earlier comes after. An open latest day is as late as its earliest.
 */
export function orderEvents(events: readonly EventView[]): EventView[] {
  return [...events].sort((a, b) => compare(lastDay(b), lastDay(a)) || compare(firstDay(b), firstDay(a)))
}

function lastDay({ date }: EventView): string {
  return date.latest ?? date.earliest ?? ''
}

function firstDay({ date }: EventView): string {
  return date.earliest ?? ''
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}
