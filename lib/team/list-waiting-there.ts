import type { Queryable } from '@/lib/db/connect'
import { teamSql } from '@/lib/db/team'
import { readStored } from '@/lib/db/stored-dates'
import { toSpan, type Span } from '@/lib/domain/contract/span'
import type { PrisonEventKind } from '@/lib/domain/fold/prison-event'
import { roleMay } from '@/lib/domain/permissions/permissions'
import type { Viewer } from '@/lib/domain/permissions/viewer'
import { limitOf } from './limit-of'
import { seenThere } from './seen-there'
import { unionOf, type WaitingKind } from './waiting-kind'

/** An event at a prison that waits: for a reviewer, or for its author, to whom it was sent back. */
export interface WaitingThere {
  id: string
  kind: PrisonEventKind
  date: Span
  prison: { id: string; name: string; nativeName: string | null }
  /** Who wrote it: an alias, or what an import calls itself. */
  author: string
  isOwn: boolean
  /** The instant since which it waits. */
  since: Date
  sentBack: boolean
  /** What a reviewer asked when sending it back. */
  question: string | null
}

/** The proposed events at prisons that wait, the longest first, `limit` of each kind at most. */
export async function listWaitingThere(
  viewer: Viewer, kinds: readonly WaitingKind[], limit: number,
): Promise<WaitingThere[]> {
  if (!roleMay(viewer.role, 'case.read')) return []
  const sql = teamSql()
  const select = (condition: ReturnType<Queryable>) => sql`
    (SELECT e.id, e.kind, e.prison_id, now.date_edtf, now.author, now.created_at, now.awaits_author, now.change_note
      FROM file.prison_event e JOIN file.prison_event_version now ON now.event_id = e.id AND now.version = e.version
      WHERE now.claim_status = 'proposed' AND ${condition} AND ${seenThere(sql, viewer)}
      ORDER BY now.created_at, e.id ${limitOf(sql, limit)})`
  const selections = kinds.map((kind) => select(kind === 'for_review'
    ? sql`NOT now.awaits_author` : sql`now.awaits_author AND now.author = ${viewer.accountId}`))
  const rows = await sql<(Omit<WaitingThere, 'date'> & { date: string })[]>`
    SELECT w.id, w.kind, w.date_edtf AS date,
      jsonb_build_object('id', pr.id, 'name', pr.name, 'nativeName', pr.name_native) AS prison,
      coalesce(a.alias, w.author) AS author, w.author = ${viewer.accountId} AS "isOwn", w.created_at AS since,
      w.awaits_author AS "sentBack", CASE WHEN w.awaits_author THEN w.change_note END AS question
    FROM (${unionOf(sql, selections)}) w JOIN file.prison pr ON pr.id = w.prison_id
    LEFT JOIN file.account a ON a.id::text = w.author
    ORDER BY NOT w.awaits_author, w.created_at, w.id`
  return rows.map(({ date, ...row }) => ({ ...row, date: toSpan(readStored(date)) }))
}
