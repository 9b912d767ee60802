import type { Queryable } from '@/lib/db/connect'
import type { AlertKind } from '@/lib/domain/alerts/alert'
import type { Reason } from '@/lib/domain/contract/case-row'
import { fromHomeIn, type StoredReason, toReasons } from '@/lib/domain/contract/stored-reason'
import { formatDay, parseDay, type Day } from '@/lib/domain/dates/day'
import type { HomeDistance } from '@/lib/domain/places/home-distance'
import type { RecordedName } from '@/lib/i18n/order-names'

/** An alert as it is told: the case, where it may be named, and the reason as the record has it on that day. */
export interface ToldAlert {
  id: number
  kind: AlertKind
  rule: string
  /** 0 to 4, as rankOf. */
  level: number
  on: Day
  /** Null where it ended. */
  reason: Reason | null
  fromHome: HomeDistance | null
  /** Null where the case may not be named. */
  named: { name: RecordedName; slug: string } | null
}

interface StoredAlert {
  id: number
  kind: AlertKind
  rule: string
  level: number
  day: string
  picture: string
  reasons: StoredReason[] | null
  openReasons: StoredReason[] | null
  name: RecordedName | null
  slug: string | null
}

/**
 * Alerts by their ids, the highest first, as the record stands on a day, or each on its own day where that is null. A
 * message tells who it is, or what only the team knows, and never both: of the team's picture a case is named where
 * readers of its public page are told the same.
 */
export async function readTold(sql: Queryable, ids: readonly number[], on: Day | null): Promise<ToldAlert[]> {
  const day = sql`greatest(a.on_day, ${on === null ? null : formatDay(on)}::date)`
  const rows = await sql<StoredAlert[]>`
    SELECT a.id, a.kind, a.rule, a.level, to_char(${day}, 'YYYY-MM-DD') AS day,
      a.picture, p.reasons, o.reasons AS "openReasons", c.slug,
      CASE WHEN c.id IS NOT NULL THEN jsonb_build_object('latin', c.name_latin, 'native', c.name_native) END AS name
    FROM file.alert a
    LEFT JOIN open.case c ON c.id = a.case_id
    LEFT JOIN file.period p ON p.case_id = a.case_id AND p.picture = a.picture
      AND p.valid @> ${day}
    LEFT JOIN open.period o ON o.case_id = a.case_id AND o.valid @> ${day}
    WHERE a.id IN (SELECT one.id::bigint FROM jsonb_array_elements_text(${JSON.stringify(ids)}::text::jsonb) AS one(id))
    ORDER BY a.level DESC, a.id`
  return rows.map(toTold)
}

function toTold({ id, kind, rule, level, day, picture, reasons, openReasons, name, slug }: StoredAlert): ToldAlert {
  const on = parseDay(day)
  if (on === null) throw new Error(`alert ${id} has no day`)
  const reason = kind === 'end' ? null : strongest(reasons, rule, on)
  const isPublic = picture === 'public' || (reason !== null && isSame(reason, strongest(openReasons, rule, on)))
  return {
    id, kind, rule, level, on, reason,
    fromHome: reason && isPublic && rule === 'U17' ? fromHomeIn(reasons ?? []) : null,
    named: isPublic && name !== null && slug !== null ? { name, slug } : null,
  }
}

function strongest(stored: readonly StoredReason[] | null, rule: string, on: Day): Reason | null {
  return toReasons(stored ?? [], on).find((one) => one.rule === rule && one.certainty === 'certain') ?? null
}

/** Whether readers are told the same: the level, since when, and the count of days. */
function isSame(own: Reason, open: Reason | null): boolean {
  return open !== null && open.level === own.level && open.since === own.since
    && open.atLeast === own.atLeast && open.atMost === own.atMost
}
