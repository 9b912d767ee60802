import type { GradingSource } from '@/lib/db/to-case-event'
import type { ListedEvent, RowReading } from '@/lib/domain/lists/list-reading'
import type { ExistingEvent, WantedEvent } from '../import/event-changes'
import type { ListRecord } from './read-list-record'

/** All that is known of one person before it is decided what to write. */
export interface PersonInput {
  row: RowReading
  caseId: string
  slug: string
  /** The case on record; null for somebody new. */
  record: ListRecord | null
  wanted: readonly { event: ListedEvent; wanted: WantedEvent }[]
  /** The wanted events that are on record under their own ids. */
  existing: ReadonlyMap<string, ExistingEvent>
  /** What the list said last time, by the place in the row. */
  sayings: ReadonlyMap<string, string>
  /** The source of the list. */
  source: GradingSource
  takesConflicts: boolean
}
