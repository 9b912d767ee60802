import { z } from 'zod'
import { writeAudit } from '@/lib/db/audit'
import { overPostgres } from '@/lib/db/statements'
import { teamSql } from '@/lib/db/team'
import type { CallLine } from '@/lib/domain/alerts/told-lines'
import { roleMay } from '@/lib/domain/permissions/permissions'
import type { Viewer } from '@/lib/domain/permissions/viewer'
import type { Result } from '@/lib/records/result'

const MOST = 50

/** The newest calls of programs, those that were given up before all others; null for who may not read it. */
export async function listCalls(viewer: Viewer): Promise<CallLine[] | null> {
  if (!roleMay(viewer.role, 'mail.manage')) return null
  return teamSql()<CallLine[]>`
    SELECT id, state, attempts, answer, alerts, created_at AS "createdAt" FROM file.alert_message
    WHERE mail_id IS NULL ORDER BY state = 'given_up' DESC, created_at DESC, id LIMIT ${MOST}`
}

export const retryCallInput = z.strictObject({ callId: z.uuid() })

/** Has a program that was given up called again; for administrators. */
export async function retryCall(
  viewer: Viewer,
  { callId }: z.infer<typeof retryCallInput>,
): Promise<Result<null, 'not_allowed' | 'not_given_up'>> {
  if (!roleMay(viewer.role, 'mail.manage')) return { ok: false, reason: 'not_allowed' }
  return teamSql().begin<Result<null, 'not_given_up'>>(async (sql) => {
    const again = await sql`
      UPDATE file.alert_message SET state = 'waiting', attempts = 0, try_at = now()
      WHERE id = ${callId} AND state = 'given_up' AND mail_id IS NULL`
    if (again.count === 0) return { ok: false, reason: 'not_given_up' }
    await writeAudit(overPostgres(sql), [{
      actor: viewer.accountId, action: 'alert.retry', subjectKind: 'alert', subjectId: callId, fields: ['state'],
      digest: null,
    }])
    return { ok: true, value: null }
  })
}
