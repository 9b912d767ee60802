import type { Queryable } from '@/lib/db/connect'
import { roleMay } from '@/lib/domain/permissions/permissions'
import type { Viewer } from '@/lib/domain/permissions/viewer'
import { limitOf } from './limit-of'
import { seenThere } from './seen-there'

/** Which events that wait, rows `w` of file.waiting_event, a viewer may see, as SQL: as {@link visibleTo} says it. */
export function waitsFor(sql: Queryable, { accountId }: Viewer) {
  return sql`(NOT w.restricted OR w.author = ${accountId} OR EXISTS (SELECT FROM file.case_member own
    WHERE own.case_id = w.case_id AND own.account_id = ${accountId} AND own.kind = 'owner'))`
}

/** Since when (`since`) each event of a case waits for a reviewer that a viewer finds listed, the oldest, as SQL. */
export function eventsSince(sql: Queryable, viewer: Viewer, limit: number) {
  return sql`SELECT w.since FROM file.waiting_event w
    WHERE w.for_whom = 'reviewer' AND ${waitsFor(sql, viewer)} ORDER BY w.since, w.event_id ${limitOf(sql, limit)}`
}

/** The same of what waits of who somebody is, photos among it; none for who does not verify it. */
export function identitiesSince(sql: Queryable, viewer: Viewer, limit: number) {
  if (!roleMay(viewer.role, 'case.verify')) return sql`SELECT NULL::timestamptz AS since WHERE false`
  return sql`
    (SELECT since FROM file.waiting_identity WHERE for_whom = 'reviewer' ORDER BY since, case_id ${limitOf(sql, limit)})
    UNION ALL (SELECT created_at FROM file.photo w WHERE verifier IS NULL AND ${isOfStanding(sql)}
      ORDER BY created_at, case_id ${limitOf(sql, limit)})`
}

/** Whether a photo `w` is of a case for which no other one stands, as SQL: what else waits is moved with a merge. */
export function isOfStanding(sql: Queryable) {
  return sql`NOT EXISTS (SELECT FROM file.case m WHERE m.id = w.case_id AND m.merged_into IS NOT NULL)`
}

/** The same of what waits of what happened at prisons. */
export function thereSince(sql: Queryable, viewer: Viewer, limit: number) {
  return sql`SELECT now.created_at AS since
    FROM file.prison_event e JOIN file.prison_event_version now ON now.event_id = e.id AND now.version = e.version
    WHERE now.claim_status = 'proposed' AND NOT now.awaits_author AND ${seenThere(sql, viewer)} ${limitOf(sql, limit)}`
}
