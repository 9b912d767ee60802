import type { GatheringContent, GatheringState } from './gathering'

/** A gathering as the workspace sees it. */
export interface TeamGathering {
  id: string
  slug: string
  version: number
  state: GatheringState
  content: GatheringContent
  /** Why it was refused or cancelled. */
  note: string | null
  /** Whether who sent it left an address, and has had no answer. */
  wantsAnswer: boolean
  receivedAt: Date
  startsAt: Date
}
