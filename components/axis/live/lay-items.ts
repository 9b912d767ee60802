import type { TimelineCase } from '@/lib/domain/contract/timeline-answer'
import type { CaseGroup } from '@/lib/domain/timeline/arrange'

/** The head of a group or the line of a case, with where it begins below the first. */
export type LiveItem = { top: number } & ({ group: CaseGroup } | { one: TimelineCase })

/** Heights in pixels. */
export interface ItemHeights {
  group: number
  row: number
}

/** Everything from top to bottom, and how high it is in all. */
export function layItems(groups: readonly CaseGroup[], heights: ItemHeights): { items: LiveItem[]; height: number } {
  const items: LiveItem[] = []
  let top = 0
  for (const group of groups) {
    items.push({ top, group })
    top += heights.group
    for (const one of group.cases) {
      items.push({ top, one })
      top += heights.row
    }
  }
  return { items, height: top }
}

/** Which items lie between two heights: from the first up to, but not with, the second place. */
export function itemsBetween(items: readonly LiveItem[], top: number, bottom: number): [number, number] {
  const first = Math.max(0, firstAt(items, (item) => item.top > top) - 1)
  return [first, Math.max(first, firstAt(items, (item) => item.top >= bottom))]
}

/** The place of the first item of which it is so, found by halves; their number where it is of none. */
function firstAt(items: readonly LiveItem[], isSo: (item: LiveItem) => boolean): number {
  let [low, high] = [0, items.length]
  while (low < high) {
    const middle = (low + high) >> 1
    const item = items[middle]
    if (item !== undefined && isSo(item)) high = middle
    else low = middle + 1
  }
  return low
}
