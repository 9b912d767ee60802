import type { Queryable } from '@/lib/db/connect'
import { teamSql } from '@/lib/db/team'
import { toSpan, type Span } from '@/lib/domain/contract/span'
import { parseEdtf } from '@/lib/domain/dates/edtf'
import type { Viewer } from '@/lib/domain/permissions/viewer'
import { REVIEW_DUE_DAYS } from './count-waiting'
import { limitOf } from './limit-of'
import { unionOf, type WaitingKind } from './waiting-kind'
import { waitsFor } from './waiting-since'

/** An event that waits: for a reviewer, or for its author, to whom it was sent back. */
export interface WaitingEvent {
  id: string
  version: number
  type: string
  date: Span
  details: Record<string, unknown>
  prison: { id: string; name: string; nativeName: string | null } | null
  case: { slug: string; name: string; native: string | null; sex: 'female' | 'male' | 'other' | null }
  /** Who wrote it: an alias, or what an import calls itself. */
  author: string
  isOwn: boolean
  /** The instant since which it waits. */
  since: Date
  sentBack: boolean
  /** What a reviewer asked when sending it back. */
  question: string | null
}

/** Which of them, or those that have waited too long for a reviewer at an instant, or for a reviewer and by others. */
export type Waiting = readonly WaitingKind[] | { overdueAt: Date } | 'by_others'

/**
 * The events that wait, those that have waited longest first, `limit` of each kind at most; restricted ones only for
 * who may see them.
 */
export async function listWaiting(viewer: Viewer, which: Waiting, limit: number): Promise<WaitingEvent[]> {
  const sql = teamSql()
  const rows = await sql<StoredWaiting[]>`
    SELECT e.id, v.version, e.type, v.date_edtf, v.details, v.change_note AS question, w.for_whom, w.since,
      coalesce(a.alias, v.author) AS author, v.author = ${viewer.accountId} AS is_own,
      CASE WHEN pr.id IS NOT NULL THEN 
        jsonb_build_object('id', pr.id, 'name', pr.name, 'nativeName', pr.name_native) END AS prison,
      c.slug, c.name_latin, c.name_native, c.sex
    FROM (${selectWaiting(sql, viewer, which, limit)}) w
    JOIN file.event e ON e.id = w.event_id
    JOIN file.event_version v ON v.event_id = e.id AND v.version = e.version
    JOIN file.case c ON c.id = e.case_id
    LEFT JOIN file.prison pr ON pr.id = v.prison_id
    LEFT JOIN file.account a ON a.id::text = v.author
    ORDER BY w.for_whom, w.since, w.event_id`
  return rows.map(toWaiting)
}

function selectWaiting(sql: Queryable, viewer: Viewer, which: Waiting, limit: number) {
  const select = (condition: ReturnType<Queryable>) => sql`
    (SELECT w.event_id, w.for_whom, w.since FROM file.waiting_event w WHERE ${condition} AND ${waitsFor(sql, viewer)}
      ORDER BY w.since, w.event_id ${limitOf(sql, limit)})`
  if (which === 'by_others') return select(sql`w.for_whom = 'reviewer' AND w.author <> ${viewer.accountId}`)
  if ('overdueAt' in which) {
    return select(sql`w.for_whom = 'reviewer'
      AND w.since < ${which.overdueAt}::timestamptz - make_interval(days => ${REVIEW_DUE_DAYS}::int)`)
  }
  return unionOf(sql, which.map((kind) =>
    select(kind === 'for_review'
      ? sql`w.for_whom = 'reviewer'` : sql`w.for_whom = 'author' AND w.author = ${viewer.accountId}`)))
}

interface StoredWaiting {
  id: string
  version: number
  type: string
  date_edtf: string
  details: Record<string, unknown>
  question: string | null
  for_whom: 'reviewer' | 'author'
  since: Date
  author: string
  is_own: boolean
  prison: { id: string; name: string; nativeName: string | null } | null
  slug: string
  name_latin: string
  name_native: string | null
  sex: 'female' | 'male' | 'other' | null
}

function toWaiting(stored: StoredWaiting): WaitingEvent {
  const { date_edtf: edtf, slug, name_latin: name, name_native: native, sex, ...rest } = stored
  const { for_whom: forWhom, is_own: isOwn, ...row } = rest
  const parsed = parseEdtf(edtf)
  return {
    ...row,
    date: parsed.ok ? toSpan(parsed.date) : { edtf, earliest: null, latest: null },
    case: { slug, name, native, sex },
    isOwn,
    sentBack: forWhom === 'author',
    question: forWhom === 'author' ? row.question : null,
  }
}
