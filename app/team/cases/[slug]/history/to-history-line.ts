import type { HistoryLine } from '@/components/team-case/history-list'
import { civilDayOf } from '@/lib/clock'
import { formatDay } from '@/lib/domain/dates/day'
import type { HistoryEntry } from '@/lib/team/history/history-entry'

/** A change as the page shows it; the time of day is UTC's, to the minute. */
export function toHistoryLine(entry: HistoryEntry): HistoryLine {
  const { at, who, subject, change, fields, why, overrideReason, sources } = entry
  const event = subject.kind === 'event'
    ? { id: subject.eventId, type: subject.type, version: subject.version } : null
  const day = formatDay(civilDayOf(new Date(at)))
  return {
    at, day, time: `${at.slice(11, 16)} UTC`, who: who.alias ?? who.id, change, event, fields,
    why: why ?? overrideReason, sources: sources.map(({ id, title }) => title ?? id),
  }
}
