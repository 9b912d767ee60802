import { teamSql } from '@/lib/db/team'
import { toStoredVersion, type StoredVersion } from '@/lib/db/stored-version'
import { toCaseEvent } from '@/lib/db/to-case-event'
import type { EventView, SourceView } from '@/lib/domain/contract/case-detail'
import { toSpan } from '@/lib/domain/contract/span'
import type { CaseEvent } from '@/lib/domain/events/case-event'
import { gradeOf } from '@/lib/domain/grade'
import type { Viewer } from '@/lib/domain/permissions/viewer'
import { visibleTo } from './visible-to'

/** A source as the team sees it. */
export interface TeamSource extends SourceView {
  confidential: boolean
}

/** An event as the team sees it: what it says, and who said, changed and verified it. */
export interface TeamEvent {
  stored: StoredVersion
  folded: CaseEvent
  view: EventView
  /** Aliases; whoever has no account (an import) is named as the record names them. */
  author: string
  verifier: string | null
  actor: string
  isOwn: boolean
}

interface Row {
  version: unknown
  prison: { id: string; name: string } | null
  author: string
  verifier: string | null
  actor: string
}

/** Which events: of a case, or one by its id. */
export type Wanted = { caseId: string } | { eventId: string }

/** The current versions of events that a viewer may see, by no order, and the sources they rest on, newest first. */
export async function readTeamEvents(
  viewer: Viewer, wanted: Wanted,
): Promise<{ events: TeamEvent[]; sources: TeamSource[] }> {
  const sql = teamSql()
  const rows = await sql<Row[]>`
    SELECT to_jsonb(v) || jsonb_build_object('type', e.type, 'case_id', e.case_id, 'sources',
        (SELECT coalesce(jsonb_agg(s.source_id ORDER BY s.source_id), '[]') FROM file.event_source s
          WHERE s.event_id = v.event_id AND s.version = v.version)) AS version,
      CASE WHEN pr.id IS NOT NULL THEN jsonb_build_object('id', pr.id, 'name', pr.name) END AS prison,
      coalesce(wrote.alias, v.author) AS author, coalesce(checked.alias, v.verifier) AS verifier,
      coalesce(did.alias, v.actor, v.author) AS actor
    FROM file.event e
    JOIN file.event_version v ON v.event_id = e.id AND v.version = e.version
    LEFT JOIN file.prison pr ON pr.id = v.prison_id
    LEFT JOIN file.account wrote ON wrote.id::text = v.author
    LEFT JOIN file.account checked ON checked.id::text = v.verifier
    LEFT JOIN file.account did ON did.id::text = v.actor
    WHERE ${'caseId' in wanted ? sql`e.case_id = ${wanted.caseId}` : sql`e.id = ${wanted.eventId}`}
      AND ${visibleTo(sql, viewer)}`
  const stored = rows.map((row) => ({ ...row, stored: toStoredVersion(row.version) }))
  const sources = await readSources([...new Set(stored.flatMap((row) => row.stored.content.sourceIds))])
  const byId = new Map(sources.map((source) => [source.id, source]))
  return { sources, events: stored.map((row) => toTeamEvent(row, byId, viewer)) }
}

async function readSources(ids: readonly string[]): Promise<TeamSource[]> {
  if (ids.length === 0) return []
  return teamSql()<TeamSource[]>`
    SELECT id, title, publisher, published, url, reliability, confidential FROM file.source
    WHERE id = ANY (${[...ids]}) ORDER BY published DESC NULLS LAST, id`
}

function toTeamEvent(
  { stored, prison, author, verifier, actor }: Row & { stored: StoredVersion },
  sources: ReadonlyMap<string, TeamSource>,
  viewer: Viewer,
): TeamEvent {
  const { eventId: id, type, claimStatus, content } = stored
  const folded = toCaseEvent({ id, type, claimStatus }, content, sources)
  const end = folded.endDate
  const view: EventView = {
    id, type, date: toSpan(folded.date), details: { ...content.details }, claimStatus, prison, grade: gradeOf(folded),
    endDate: end === 'ongoing' ? { edtf: '..', earliest: null, latest: null } : end && toSpan(end),
    sources: [...content.sourceIds],
  }
  return { stored, folded, view, author, verifier, actor, isOwn: stored.author === viewer.accountId }
}
