import type { PrisonEventKind } from '@/lib/domain/fold/prison-event'
import type { Change } from '@/lib/domain/history/changes'
import type { FieldChange } from '@/lib/domain/history/difference'
import type { HistorySource } from './history-entry'

/** One change of a prison, of an event there, or of a source: who made it, when, of what, and why. */
export interface ChangeEntry {
  /** ISO 8601 in UTC, to the microsecond. */
  at: string
  /** An alias, or what a program calls itself; null where nobody is known. */
  who: string | null
  change: Change
  /** The event that it was made of; null for the prison or the source itself. */
  event: { id: string; kind: PrisonEventKind } | null
  version: number
  /** The version that is current now: what bringing this one back must name. */
  current: number
  /** Whether this version says something else than what stands now, so that it can be brought back. */
  isPast: boolean
  fields: FieldChange[]
  why: string | null
  sources: HistorySource[]
}
