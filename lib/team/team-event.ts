import type { Queryable } from '@/lib/db/connect'
import { teamSql } from '@/lib/db/team'
import { toStoredVersion, type StoredVersion } from '@/lib/db/stored-version'
import { toCaseEvent } from '@/lib/db/to-case-event'
import type { EventView, SourceView } from '@/lib/domain/contract/case-detail'
import { toSpan } from '@/lib/domain/contract/span'
import type { CaseEvent } from '@/lib/domain/events/case-event'
import { gradeOf } from '@/lib/domain/grade'
import { roleMay } from '@/lib/domain/permissions/permissions'
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

/** Which events: those of a case, named by its id or by that of one of them. */
export type Wanted = { caseId: string } | { caseOf: string }

/**
 * The current versions of events that a viewer may see, by no order, and the sources they rest on, newest first: in one
 * statement and as one text, because that is what many rows cost. A source who is a person is named to those who may
 * record.
 */
export async function readTeamEvents(
  viewer: Viewer, wanted: Wanted,
): Promise<{ events: TeamEvent[]; sources: TeamSource[] }> {
  const sql = teamSql()
  const [found] = await sql<{ rows: Row[]; sources: TeamSource[] }[]>`
    WITH seen AS MATERIALIZED (${selectSeen(sql, viewer, wanted)})
    SELECT (SELECT coalesce(jsonb_agg(to_jsonb(seen)), '[]') FROM seen) AS rows,
      (SELECT coalesce(jsonb_agg(jsonb_build_object('id', s.id, 'title', s.title, 'publisher', s.publisher,
          'published', s.published, 'url', s.url, 'reliability', s.reliability, 'confidential', s.confidential)
          ORDER BY s.published DESC NULLS LAST, s.id), '[]')
        FROM file.source s
        WHERE s.id IN (SELECT jsonb_array_elements_text(seen.version -> 'sources') FROM seen)) AS sources`
  if (!found) throw new Error('a row always comes')
  const { rows, sources } = found
  const mayKnow = roleMay(viewer.role, 'source.create')
  const byId = new Map(sources.map((source) => [source.id, source]))
  const events = rows.map((row) => toTeamEvent({ ...row, stored: toStoredVersion(row.version) }, byId, viewer))
  return { sources: mayKnow ? sources : sources.map(asReadersSee), events }
}

/** Of a person no more than is published: how far they are believed. */
function asReadersSee(source: TeamSource): TeamSource {
  if (!source.confidential) return source
  return { ...source, title: `confidential source, ${source.reliability}`, publisher: null, published: null, url: null }
}

function selectSeen(sql: Queryable, viewer: Viewer, wanted: Wanted) {
  return sql`
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
    WHERE e.case_id = ${'caseId' in wanted
      ? sql`${wanted.caseId}` : sql`(SELECT case_id FROM file.event WHERE id = ${wanted.caseOf})`}
      AND ${visibleTo(sql, viewer)}`
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
