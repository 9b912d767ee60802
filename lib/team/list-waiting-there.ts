import { teamSql } from '@/lib/db/team'
import { readStored } from '@/lib/db/stored-dates'
import { toSpan, type Span } from '@/lib/domain/contract/span'
import type { PrisonEventKind } from '@/lib/domain/fold/prison-event'
import { roleMay } from '@/lib/domain/permissions/permissions'
import type { Viewer } from '@/lib/domain/permissions/viewer'
import { seenThere } from './seen-there'

/** An event at a prison that waits: for a reviewer, or for its author, to whom it was sent back. */
export interface WaitingThere {
  id: string
  kind: PrisonEventKind
  date: Span
  prison: { id: string; name: string }
  /** Who wrote it: an alias, or what an import calls itself. */
  author: string
  isOwn: boolean
  /** The instant since which it waits. */
  since: Date
  sentBack: boolean
  /** What a reviewer asked when sending it back. */
  question: string | null
}

/** The proposed events at prisons that wait for a reviewer, or those sent back to the viewer, the longest first. */
export async function listWaitingThere(
  viewer: Viewer, { sentBack }: { sentBack: boolean }, limit: number,
): Promise<WaitingThere[]> {
  if (!roleMay(viewer.role, 'case.read')) return []
  const sql = teamSql()
  const whose = sentBack ? sql`now.awaits_author AND now.author = ${viewer.accountId}` : sql`NOT now.awaits_author`
  const rows = await sql<(Omit<WaitingThere, 'date' | 'sentBack'> & { date: string })[]>`
    SELECT e.id, e.kind, now.date_edtf AS date, jsonb_build_object('id', pr.id, 'name', pr.name) AS prison,
      coalesce((SELECT alias FROM file.account WHERE id::text = now.author), now.author) AS author,
      now.author = ${viewer.accountId} AS "isOwn", now.created_at AS since,
      CASE WHEN now.awaits_author THEN now.change_note END AS question
    FROM file.prison_event e JOIN file.prison_event_version now ON now.event_id = e.id AND now.version = e.version
    JOIN file.prison pr ON pr.id = e.prison_id
    WHERE now.claim_status = 'proposed' AND ${whose} AND ${seenThere(sql, viewer)}
    ORDER BY now.created_at, e.id LIMIT ${limit}`
  return rows.map(({ date, ...row }) => ({ ...row, date: toSpan(readStored(date)), sentBack }))
}
