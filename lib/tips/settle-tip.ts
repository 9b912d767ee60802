import { z } from 'zod'
import { writeAudit } from '@/lib/db/audit'
import { overPostgres } from '@/lib/db/statements'
import { teamSql } from '@/lib/db/team'
import { roleMay } from '@/lib/domain/permissions/permissions'
import type { Viewer } from '@/lib/domain/permissions/viewer'
import type { Result } from '@/lib/records/result'

export const settleTipInput = z.strictObject({ tipId: z.uuid(), step: z.enum(['done', 'reopen', 'delete']) })
export const linkTipInput = z.strictObject({
  tipId: z.uuid(), about: z.string().trim().regex(/^[\p{L}\p{N}._~-]{0,200}$/u),
})

export type SettleTipReason = 'not_allowed' | 'unknown_tip'
type Settled = Result<{ tipId: string }, SettleTipReason>

/**
 * Marks that what was told is dealt with, from when on it is deleted in 30 days; opens it again; or deletes it at once,
 * with its pictures and what was answered.
 */
export async function settleTip(viewer: Viewer, { tipId, step }: z.infer<typeof settleTipInput>): Promise<Settled> {
  return change(viewer, tipId, `tip.${step}`, ['done_at'], async (transaction) => {
    if (step !== 'delete') {
      return transaction`
        UPDATE file.tip SET done_at = CASE WHEN ${step === 'done'} THEN now() END WHERE id = ${tipId} RETURNING id`
    }
    await transaction`
      DELETE FROM open.tip_answer a USING file.tip t WHERE t.id = ${tipId} AND a.lookup = t.reply_lookup`
    return transaction`DELETE FROM file.tip WHERE id = ${tipId} RETURNING id`
  })
}

/** Says which case it is about, by its slug; by an empty text, none. */
export async function linkTip(viewer: Viewer, { tipId, about }: z.infer<typeof linkTipInput>): Promise<Settled> {
  return change(viewer, tipId, 'tip.link', ['about'], (transaction) => transaction`
    UPDATE file.tip SET about = ${about === '' ? null : about} WHERE id = ${tipId} RETURNING id`)
}

type Transaction = Parameters<Parameters<ReturnType<typeof teamSql>['begin']>[1]>[0]

async function change(
  viewer: Viewer,
  tipId: string,
  action: string,
  fields: string[],
  run: (transaction: Transaction) => PromiseLike<readonly object[]>,
): Promise<Settled> {
  if (!roleMay(viewer.role, 'tip.handle')) return { ok: false, reason: 'not_allowed' }
  return teamSql().begin(async (transaction) => {
    if ((await run(transaction)).length === 0) return { ok: false, reason: 'unknown_tip' } as const
    await writeAudit(overPostgres(transaction), [{
      actor: viewer.accountId, action, subjectKind: 'tip', subjectId: tipId, fields, digest: null,
    }])
    return { ok: true, value: { tipId } } as const
  })
}
