import type { Queryable } from '@/lib/db/connect'
import { readFieldKeys } from '@/lib/db/field-keys'
import { teamSql } from '@/lib/db/team'
import { endedSince } from '@/lib/domain/alerts/ended-alert'
import type { OwnAlert, OwnSubscription } from '@/lib/domain/alerts/told-lines'
import type { Viewer } from '@/lib/domain/permissions/viewer'
import { openFor } from './sealed-subscription'

/** One's own address for alerts; null where none is known. */
export interface OwnAddress {
  email: string
  isConfirmed: boolean
}

const MOST = 50

/** The address, the subscriptions (ended ones while that can be taken back) and the newest alerts of whoever asks. */
export async function listOwnAlerts({ accountId }: Viewer, at: Date) {
  const sql = teamSql()
  const [[kept], subscriptions, alerts] = await Promise.all([
    sql<{ email: Buffer; isConfirmed: boolean }[]>`
      SELECT email, confirmed_at IS NOT NULL AS "isConfirmed" FROM file.alert_address WHERE account_id = ${accountId}`,
    sql<OwnSubscription[]>`
      SELECT s.id, s.scope, s.way, s.least, s.ahead, s.hour, s.time_zone AS "timeZone", s.ended_at AS "endedAt",
        CASE WHEN c.id IS NOT NULL THEN ${namesOf(sql)} END AS "caseName",
        CASE WHEN p.id IS NOT NULL
          THEN jsonb_build_object('latin', p.name, 'native', p.name_native) END AS "prisonName",
        coalesce(s.rule, (SELECT string_agg(key || '=' || value, '&' ORDER BY key)
          FROM jsonb_each_text(s.shown))) AS about,
        (SELECT count(*) FROM file.alert a WHERE a.subscription_id = s.id AND a.told_at IS NOT NULL) AS told,
        (SELECT count(*) FROM file.alert a
          WHERE a.subscription_id = s.id AND a.told_at IS NULL AND a.dropped_at IS NULL) AS waiting
      FROM file.alert_subscription s
      LEFT JOIN file.case c ON c.id = s.case_id LEFT JOIN file.prison p ON p.id = s.prison_id
      WHERE s.account_id = ${accountId} AND (s.ended_at IS NULL OR s.ended_at > ${endedSince(at)})
      ORDER BY s.created_at DESC, s.id`,
    sql<OwnAlert[]>`
      SELECT a.id, ${namesOf(sql)} AS name, c.slug, a.rule, a.kind, a.level,
        to_char(a.on_day, 'YYYY-MM-DD') AS on, a.told_at AS "toldAt", a.dropped_at IS NOT NULL AS "isDropped"
      FROM file.alert a JOIN file.alert_subscription s ON s.id = a.subscription_id JOIN file.case c ON c.id = a.case_id
      WHERE s.account_id = ${accountId} ORDER BY a.id DESC LIMIT ${MOST}`,
  ])
  const address: OwnAddress | null = kept
    ? { email: openFor(readFieldKeys(), accountId, 'account', kept.email), isConfirmed: kept.isConfirmed } : null
  return { address, subscriptions: [...subscriptions], alerts: [...alerts] }
}

/** How a case `c` is called, as SQL. */
function namesOf(sql: Queryable) {
  return sql`jsonb_build_object('latin', coalesce(nullif(c.name_latin, ''), c.slug), 'native', c.name_native)`
}

/** Where the case of an alert of one's own is; null for any other number. */
export async function findAlertCase({ accountId }: Viewer, id: string): Promise<string | null> {
  if (!/^[1-9]\d{0,15}$/.test(id)) return null
  const [row] = await teamSql()<{ slug: string }[]>`
    SELECT c.slug FROM file.alert a JOIN file.alert_subscription s ON s.id = a.subscription_id
    JOIN file.case c ON c.id = a.case_id WHERE a.id = ${id} AND s.account_id = ${accountId}`
  return row?.slug ?? null
}
