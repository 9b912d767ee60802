import type { TimelineAnswer } from '@/lib/domain/contract/timeline-answer'
import type { Day } from '@/lib/domain/dates/day'
import { arrangeCases, type CaseGroup } from '@/lib/domain/timeline/arrange'
import { unpackEdge } from '@/lib/domain/timeline/edge'
import { lookOfPrisons } from '@/lib/domain/timeline/prison-looks'
import { ticksOf } from '@/lib/domain/timeline/ticks'
import { chooseWindow, type DayWindow } from '@/lib/domain/timeline/window'
import { prisonNamesOf, type RowStyle } from './draw-row'
import type { LineWords } from './line-words'
import { BOX_WIDTH } from './row-box'
import type { TimelineView } from './timeline-view'

/** So many names stand along the axis at most. */
const MOST_TICKS = 8

/** All that is drawn of a timeline, before it is cut to a page or to a screen. */
export interface AxisScene {
  window: DayWindow
  groups: CaseGroup[]
  style: RowStyle
}

/** The scene of a view; a window that the view does not name is chosen by when those shown were first held. */
export function layScene(answer: TimelineAnswer, view: Omit<TimelineView, 'filters'>, asOf: Day, words: LineWords): AxisScene {
  const window = view.window ?? chooseWindow(startsOf(answer, asOf), asOf)
  return { window, groups: arrangeCases(answer, view, asOf), style: styleOf(answer, window, asOf, words) }
}

/** How lines are drawn on the days of a window. */
export function styleOf(answer: TimelineAnswer, window: DayWindow, asOf: Day, words: LineWords): RowStyle {
  const { calendar, rightToLeft, prisons, unplaced } = words
  return {
    axis: { ...window, width: BOX_WIDTH, rightToLeft },
    asOf,
    ticks: ticksOf(window, calendar, MOST_TICKS),
    lookOf: lookOfPrisons(answer),
    nameOf: prisonNamesOf(answer, prisons),
    notKnown: unplaced,
  }
}

/** The day on which each person was first held, or was last heard of, as far as either is on record. */
export function startsOf({ cases }: TimelineAnswer, asOf: Day): Day[] {
  return cases.flatMap(({ held, silence, stays }) => {
    const edges = [held, silence, stays?.[0]?.[1]].filter((edge) => edge !== undefined)
    const days = edges.flatMap((edge) => unpackEdge(edge, asOf)?.earliest ?? [])
    return days.length === 0 ? [] : [Math.min(...days) as Day]
  })
}
