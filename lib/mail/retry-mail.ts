import { z } from 'zod'
import { addJob } from '@/lib/db/add-job'
import { writeAudit } from '@/lib/db/audit'
import { overPrisma } from '@/lib/db/statements'
import { prisma } from '@/lib/db/team'
import { roleMay } from '@/lib/domain/permissions/permissions'
import type { Viewer } from '@/lib/domain/permissions/viewer'
import type { Result } from '@/lib/records/result'

export const retryMailInput = z.strictObject({ mailId: z.uuid() })

/** Has a message that was given up tried again; for administrators. */
export async function retryMail(
  viewer: Viewer,
  { mailId }: z.infer<typeof retryMailInput>,
): Promise<Result<null, 'not_allowed' | 'not_given_up'>> {
  if (!roleMay(viewer.role, 'mail.manage')) return { ok: false, reason: 'not_allowed' }
  return prisma().$transaction(async (models) => {
    const given = await models.mail.updateMany({
      where: { id: mailId, state: 'given_up' }, data: { state: 'waiting', endedAt: null },
    })
    if (given.count === 0) return { ok: false, reason: 'not_given_up' } as const
    const db = overPrisma(models)
    await addJob(db, 'mail', { mailId })
    await writeAudit(db, [{
      actor: viewer.accountId, action: 'mail.retry', subjectKind: 'mail', subjectId: mailId, fields: ['state'], digest: null,
    }])
    return { ok: true, value: null } as const
  })
}
