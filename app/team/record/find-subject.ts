import { z } from 'zod'
import { formatDay, type Day } from '@/lib/domain/dates/day'
import type { EventContent } from '@/lib/domain/history/event-content'
import type { EventType } from '@/lib/domain/events/event-types'
import type { Viewer } from '@/lib/domain/permissions/viewer'
import { readTeamCaseRow, type TeamCaseRow } from '@/lib/team/team-case-row'
import { findSlug } from '@/lib/team/find-slug'
import { readVersionOf } from '@/lib/team/read-version-of'
import { versionField } from '@/lib/domain/history/version-number'

/** Whom a form is about, and with an edit the version of the event that was read. */
export interface RecordSubject {
  row: TeamCaseRow
  event: { id: string; version: number; type: EventType; content: EventContent } | null
}

interface Asked {
  case?: unknown
  event?: unknown
  version?: unknown
}

const eventId = z.uuid()
const slug = z.string().min(1).max(200)

/** The case, or the event, that an address or a form names; null where it names none that is there. */
export async function findSubject(viewer: Viewer, asked: Asked, on: Day): Promise<RecordSubject | null> {
  const wanted = eventId.safeParse(asked.event)
  const version = versionField.safeParse(asked.version).data
  const event = wanted.success ? await readVersionOf(viewer, wanted.data, version) : null
  if (wanted.success && !event) return null
  const named = event ? await findSlug(viewer, event.caseId) : slug.safeParse(asked.case).data
  const row = named === undefined || named === null ? undefined : await readTeamCaseRow(viewer, named, formatDay(on))
  if (!row) return null
  if (!event) return { row, event: null }
  const { eventId: id, type, content } = event
  return { row, event: { id, version: event.version, type, content } }
}
