import { z } from 'zod'
import { teamSql } from '@/lib/db/team'
import { endedSince } from '@/lib/domain/alerts/ended-alert'
import { roleMay } from '@/lib/domain/permissions/permissions'
import type { Viewer } from '@/lib/domain/permissions/viewer'
import type { Result } from '@/lib/records/result'
import { countOwn, MOST_SUBSCRIPTIONS } from './count-own'
import { noteEnded, noteResumed } from './note-ended'
import { takeBackAll } from './take-back'

export const endOwnInput = z.strictObject({ id: z.uuid() })
type EndOwn = z.infer<typeof endOwnInput>

/**
 * Ends a subscription of one's own at an instant: nothing of it is told from then on, and what waits is held back. The
 * address of a feed is worth nothing meanwhile. A day later a job deletes it.
 */
export async function endOwn(
  viewer: Viewer, { id }: EndOwn, at: Date,
): Promise<Result<null, 'not_allowed' | 'unknown'>> {
  if (!roleMay(viewer.role, 'alert.own')) return { ok: false, reason: 'not_allowed' }
  return teamSql().begin<Result<null, 'not_allowed' | 'unknown'>>(async (sql) => {
    const [ended] = await sql`
      UPDATE file.alert_subscription SET ended_at = ${at}
      WHERE id = ${id} AND account_id = ${viewer.accountId} AND ended_at IS NULL RETURNING id`
    if (!ended) return { ok: false, reason: 'unknown' }
    await takeBackAll(sql, id)
    await noteEnded(sql, [id], { by: viewer.accountId, how: 'own' })
    return { ok: true, value: null }
  })
}

/**
 * Takes back within a day that a subscription of one's own was ended: what began meanwhile is told if it is still so.
 * `unknown` where it is another's, goes on, or is deleted; `too_late` after that day.
 */
export async function resumeOwn(
  viewer: Viewer, { id }: EndOwn, at: Date,
): Promise<Result<null, 'not_allowed' | 'unknown' | 'too_late' | 'too_many'>> {
  if (!roleMay(viewer.role, 'alert.own')) return { ok: false, reason: 'not_allowed' }
  const { accountId } = viewer
  return teamSql().begin<Result<null, 'not_allowed' | 'unknown' | 'too_late' | 'too_many'>>(async (sql) => {
    const [ended] = await sql<{ isLate: boolean }[]>`
      SELECT ended_at <= ${endedSince(at)} AS "isLate" FROM file.alert_subscription
      WHERE id = ${id} AND account_id = ${accountId} AND ended_at IS NOT NULL FOR UPDATE`
    if (!ended) return { ok: false, reason: 'unknown' }
    if (ended.isLate) return { ok: false, reason: 'too_late' }
    if (await countOwn(sql, accountId) >= MOST_SUBSCRIPTIONS) return { ok: false, reason: 'too_many' }
    await sql`UPDATE file.alert_subscription SET ended_at = NULL WHERE id = ${id}`
    await noteResumed(sql, id, accountId)
    return { ok: true, value: null }
  })
}
