import type { GatheringContent } from './gathering'

/** A gathering as visitors see it. */
export interface OpenGathering {
  slug: string
  /** Grows with each change of it. */
  version: number
  state: 'published' | 'cancelled'
  content: GatheringContent
  startsAt: Date
  endsAt: Date | null
  /** Why it does not take place, where that was said. */
  note: string | null
  changedAt: Date
}
