import { teamLink, type TeamReading } from '@/components/team/team-link'

type Query = Record<string, string | null | undefined>

/** The page of a case in the workspace, on the reader's day. */
export function caseLink(reading: TeamReading, slug: string, query: Query = {}): string {
  return teamLink(reading, `/cases/${encodeURIComponent(slug)}`, query)
}

/** The form that records something about a case: what is recorded is of no day of the reader's. */
export function recordLink(slug: string): string {
  return `/team/record?case=${encodeURIComponent(slug)}`
}

/** The form that edits an event. */
export function editLink(eventId: string): string {
  return `/team/record?event=${eventId}`
}
