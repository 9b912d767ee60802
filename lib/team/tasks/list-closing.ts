import { readStored } from '@/lib/db/stored-dates'
import { teamSql } from '@/lib/db/team'
import { closingSoonOn } from '@/lib/domain/actions/closing-soon'
import { PROCEDURES } from '@/lib/domain/actions/procedures'
import { openProceduresOf } from '@/lib/domain/actions/tried'
import type { EventView } from '@/lib/domain/contract/case-detail'
import { toSpan } from '@/lib/domain/contract/span'
import { toReasons, type StoredReason } from '@/lib/domain/contract/stored-reason'
import { formatDay, type Day } from '@/lib/domain/dates/day'
import type { Viewer } from '@/lib/domain/permissions/viewer'
import { FOLLOW_UP_DAYS, type FollowUp } from '@/lib/domain/tasks/follow-up'
import { visibleTo } from '../visible-to'
import { ownWork } from './own-work'

/** The rules that open a procedure which a day closes. */
const CLOSING_RULES = PROCEDURES.flatMap((one) => (one.closesAfterMonths === null ? [] : one.rules))

interface StoredClosing {
  slug: string
  latin: string
  native: string | null
  reasons: StoredReason[]
  isConsented: boolean
  events: (Pick<EventView, 'id' | 'type' | 'details' | 'claimStatus'> & { date: string })[]
}

/** Procedures of the United Nations that nobody used in the viewer's own cases, and that close within a fortnight. */
export async function listClosing(viewer: Viewer, on: Day): Promise<FollowUp[]> {
  const sql = teamSql()
  const rows = await sql<StoredClosing[]>`
    SELECT c.slug, c.name_latin AS latin, c.name_native AS native, p.reasons,
      file.may_submit(c.id, ${formatDay(on)}::date) AS "isConsented",
      (SELECT coalesce(jsonb_agg(jsonb_build_object('id', e.id, 'type', e.type, 'date', v.date_edtf,
          'details', v.details, 'claimStatus', v.claim_status)), '[]')
        FROM file.event e JOIN file.event_version v ON v.event_id = e.id AND v.version = e.version
        WHERE e.case_id = c.id AND ${visibleTo(sql, viewer)} AND (e.type = 'action' OR EXISTS (
          SELECT FROM jsonb_array_elements(p.reasons) r WHERE r -> 'events' ? e.id::text))) AS events
    FROM (${ownWork(sql, viewer)}) own JOIN file.case c ON c.id = own.case_id
    JOIN file.period p ON p.case_id = c.id AND p.picture = 'team' AND p.valid @> ${formatDay(on)}::date
    WHERE EXISTS (SELECT FROM jsonb_array_elements(p.reasons) r WHERE r ->> 'rule' = ANY (${CLOSING_RULES}))`
  return rows.flatMap((row) => toFollowUps(row, on))
}

function toFollowUps({ slug, latin, native, isConsented, ...row }: StoredClosing, on: Day): FollowUp[] {
  const reasons = toReasons(row.reasons, on)
  const events = row.events.map((event) => ({ ...event, date: toSpan(readStored(event.date)) }))
  return openProceduresOf(reasons, events, on).flatMap((open): FollowUp[] => {
    const day = closingSoonOn(open, FOLLOW_UP_DAYS, on)
    if (day === null) return []
    const level = reasons.find(({ rule }) => rule === open.rule)?.level ?? null
    const closing = { ...open, isConsented }
    return [{ slug, name: { latin, native }, kind: 'submit', on: day, rule: open.rule, level, said: null, closing }]
  })
}
