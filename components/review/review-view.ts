import type { SourceView } from '@/lib/domain/contract/case-detail'
import type { Sex } from '@/lib/domain/contract/case-page'
import type { EventType } from '@/lib/domain/events/event-types'
import type { EventContent } from '@/lib/domain/history/event-content'
import type { EventView } from '@/lib/domain/contract/case-detail'

/** A source as a reviewer sees it. */
export interface ReviewSource extends SourceView {
  confidential: boolean
}

/** An event that waits, as the page shows it. */
export interface ReviewView {
  id: string
  version: number
  type: EventType
  view: EventView
  content: EventContent
  author: string
  actor: string
  isOwn: boolean
  isEdited: boolean
  /** The civil day on which the version was written. */
  writtenOn: string
  overrideReason: string | null
  sources: ReviewSource[]
  case: { slug: string; name: string; sex: Sex | null; isPublic: boolean }
  standing: { kind: 'version' | 'event'; content: EventContent; sources: ReviewSource[] } | null
  contradicted: { view: EventView; reliability: string; credibility: number }[]
  /** Names of prisons by id. */
  prisons: Readonly<Record<string, string>>
}
