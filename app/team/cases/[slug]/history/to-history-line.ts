import type { HistoryLine } from '@/components/team-case/history-list'
import type { HistoryEntry } from '@/lib/team/history/history-entry'

/** A change as the page shows it. */
export function toHistoryLine(entry: HistoryEntry): HistoryLine {
  const { at, who, subject, change, fields, why, overrideReason, sources } = entry
  const event = subject.kind === 'event' ? { ...subject, id: subject.eventId } : null
  return {
    at, who: who.alias ?? who.id, change, event, other: subject.kind === 'merge' ? subject.other : null, fields, why: why ?? overrideReason,
    sources: sources.map(({ id, title }) => title ?? id),
  }
}
