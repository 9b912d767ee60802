import type { SourceView } from './case-detail'

/** What the published record rests on: how many sources, and of them the newest; null where there is none. */
export interface SourcesOnRecord {
  count: number
  newest: SourceView | null
}
