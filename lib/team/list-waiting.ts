import { teamSql } from '@/lib/db/team'
import { toSpan, type Span } from '@/lib/domain/contract/span'
import { parseEdtf } from '@/lib/domain/dates/edtf'
import type { Viewer } from '@/lib/domain/permissions/viewer'
import { REVIEW_DUE_DAYS } from './count-queues'
import { limitOf } from './limit-of'
import { visibleTo } from './visible-to'

/** An event that waits: for a reviewer, or for its author, to whom it was sent back. */
export interface WaitingEvent {
  id: string
  version: number
  type: string
  date: Span
  details: Record<string, unknown>
  prison: { id: string; name: string } | null
  case: { slug: string; name: string; sex: 'female' | 'male' | 'other' | null }
  /** Who wrote it: an alias, or what an import calls itself. */
  author: string
  isOwn: boolean
  /** The instant since which it waits. */
  since: Date
  sentBack: boolean
  /** What a reviewer asked when sending it back. */
  question: string | null
}

/** Which of them: all, those that wait too long at the instant `now`, or only those sent back to the viewer. */
export type Waiting = { kind: 'all' } | { kind: 'overdue'; now: Date } | { kind: 'sent_back' }

/** The events that wait, those that have waited longest first; restricted ones only for who may see them. */
export async function listWaiting(viewer: Viewer, which: Waiting, limit: number): Promise<WaitingEvent[]> {
  const sql = teamSql()
  const asked = {
    all: () => sql`w.for_whom = 'reviewer'`,
    overdue: (now: Date) => sql`w.for_whom = 'reviewer'
      AND w.since < ${now}::timestamptz - make_interval(days => ${REVIEW_DUE_DAYS}::int)`,
    sent_back: () => sql`w.for_whom = 'author' AND w.author = ${viewer.accountId}`,
  }
  const rows = await sql<StoredWaiting[]>`
    SELECT e.id, v.version, e.type, v.date_edtf, v.details, v.change_note AS question, w.for_whom, w.since,
      coalesce(a.alias, v.author) AS author, v.author = ${viewer.accountId} AS is_own,
      CASE WHEN pr.id IS NOT NULL THEN jsonb_build_object('id', pr.id, 'name', pr.name) END AS prison,
      c.slug, c.name_latin, c.sex
    FROM file.waiting_event w
    JOIN file.event e ON e.id = w.event_id
    JOIN file.event_version v ON v.event_id = e.id AND v.version = e.version
    JOIN file.case c ON c.id = e.case_id
    LEFT JOIN file.prison pr ON pr.id = v.prison_id
    LEFT JOIN file.account a ON a.id::text = v.author
    WHERE ${which.kind === 'overdue' ? asked.overdue(which.now) : asked[which.kind]()}
      AND ${visibleTo(sql, viewer)}
    ORDER BY w.since, w.event_id ${limitOf(sql, limit)}`
  return rows.map(toWaiting)
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
  prison: { id: string; name: string } | null
  slug: string
  name_latin: string
  sex: 'female' | 'male' | 'other' | null
}

function toWaiting(stored: StoredWaiting): WaitingEvent {
  const { date_edtf: edtf, slug, name_latin: name, sex, for_whom: forWhom, is_own: isOwn, ...row } = stored
  const parsed = parseEdtf(edtf)
  return {
    ...row,
    date: parsed.ok ? toSpan(parsed.date) : { edtf, earliest: null, latest: null },
    case: { slug, name, sex },
    isOwn,
    sentBack: forWhom === 'author',
    question: forWhom === 'author' ? row.question : null,
  }
}
