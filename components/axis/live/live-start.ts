import type { Reading } from '@/components/site/reading'
import type { DayWindow } from '@/lib/domain/timeline/window'
import type { LineWords } from '../line-words'
import type { TimelineView } from '../timeline-view'

/** What a page tells its script, as JSON: where the lines are to be had, and how they are shown. */
export interface LiveAxisStart {
  /** The address of the lines. */
  source: string
  view: TimelineView
  /** The parameters that ask for the view again, the two that are compared left out. */
  query: Record<string, string>
  window: DayWindow
  words: LineWords
  reading: Reading
  compare: string[]
}
