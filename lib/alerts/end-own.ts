import { z } from 'zod'
import { teamSql } from '@/lib/db/team'
import { roleMay } from '@/lib/domain/permissions/permissions'
import type { Viewer } from '@/lib/domain/permissions/viewer'
import type { Result } from '@/lib/records/result'
import { noteEnded } from './note-ended'
import { takeBackAll } from './take-back'

export const endOwnInput = z.strictObject({ id: z.uuid() })

/** Ends a subscription of one's own, with what waits of it; the address of a feed is worth nothing from then on. */
export async function endOwn(
  viewer: Viewer,
  { id }: z.infer<typeof endOwnInput>,
): Promise<Result<null, 'not_allowed' | 'unknown'>> {
  if (!roleMay(viewer.role, 'alert.own')) return { ok: false, reason: 'not_allowed' }
  return teamSql().begin<Result<null, 'not_allowed' | 'unknown'>>(async (sql) => {
    const [own] = await sql`
      SELECT id FROM file.alert_subscription WHERE id = ${id} AND account_id = ${viewer.accountId} FOR UPDATE`
    if (!own) return { ok: false, reason: 'unknown' }
    await takeBackAll(sql, id)
    await sql`DELETE FROM file.alert_subscription WHERE id = ${id}`
    await noteEnded(sql, [id], { by: viewer.accountId, how: 'own' })
    return { ok: true, value: null }
  })
}
