import type { SourceView } from '@/lib/domain/contract/case-detail'
import type { Span } from '@/lib/domain/contract/span'
import { parseEdtf } from '@/lib/domain/dates/edtf'
import { type Day, parseDay } from '@/lib/domain/dates/day'
import type { EndDate } from '@/lib/domain/dates/day-span'
import type { Claim } from '@/lib/domain/disagreement/claim'
import { type Disagreement, disagreementsOf } from '@/lib/domain/disagreement/disagreement'
import { EVENT_TYPES } from '@/lib/domain/events/event-types'
import { rankOfGrade } from '@/lib/domain/grade'
import type { EventRow } from './case-events'

/** Where the published events of a case contradict each other, as {@link disagreementsOf} decides it. */
export function findDisagreements(events: readonly EventRow[], sources: readonly SourceView[]): Disagreement[] {
  return disagreementsOf(events.flatMap((event) => claimIn(event, sources) ?? []))
}

/** Null for a type that this version does not know. */
function claimIn(row: EventRow, sources: readonly SourceView[]): Claim | null {
  const { id, details, claimStatus, prison, fromPrisonId } = row
  const type = EVENT_TYPES.find((one) => one === row.type)
  if (type === undefined) return null
  const cited = sources.filter((source) => row.sources.includes(source.id))
  const reported = cited.map(({ published }) => latestOf(published)).filter((day) => day !== null)
  return {
    id, type, details, claimStatus, fromPrisonId,
    earliest: dayIn(row.date.earliest),
    latest: dayIn(row.date.latest),
    endDate: endIn(row.endDate),
    prisonId: prison?.id ?? null,
    grade: rankOfGrade(row.grade),
    sources: row.sources,
    reportedOn: reported.length > 0 ? (Math.max(...reported) as Day) : null,
  }
}

function dayIn(text: string | null): Day | null {
  return text === null ? null : parseDay(text)
}

function endIn(end: Span | null): EndDate {
  if (end === null) return null
  const parsed = parseEdtf(end.edtf)
  return parsed.ok ? parsed.date : 'ongoing'
}

function latestOf(published: string | null): Day | null {
  const parsed = published === null ? null : parseEdtf(published)
  return parsed?.ok ? parsed.date.latest : null
}
