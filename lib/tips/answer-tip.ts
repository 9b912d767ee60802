import { randomUUID } from 'node:crypto'
import { z } from 'zod'
import { writeAudit } from '@/lib/db/audit'
import { readFieldKeys } from '@/lib/db/field-keys'
import { overPostgres } from '@/lib/db/statements'
import { teamSql } from '@/lib/db/team'
import { type Day, formatDay } from '@/lib/domain/dates/day'
import { linesOrNull } from '@/lib/domain/intake/typed-text'
import { roleMay } from '@/lib/domain/permissions/permissions'
import type { Viewer } from '@/lib/domain/permissions/viewer'
import type { TipAnswer } from '@/lib/domain/tips/tip'
import { seal } from '@/lib/intake/sealed-box'
import type { Result } from '@/lib/records/result'
import { sealTipText, tipPlaces } from './sealed-tip'

export const answerTipInput = z.strictObject({ tipId: z.uuid(), text: linesOrNull(5000).pipe(z.string()) })

export type AnswerTipReason = 'not_allowed' | 'unknown_tip' | 'takes_no_answer'

/**
 * Answers whoever told us: sealed to the key of their phrase, in schema open, where it lies for 90 days. The team keeps
 * a copy of its own, encrypted, as long as what was told. `on` is the civil day that the answer names.
 */
export async function answerTip(
  viewer: Viewer,
  { tipId, text }: z.infer<typeof answerTipInput>,
  on: Day,
): Promise<Result<{ tipId: string }, AnswerTipReason>> {
  if (!roleMay(viewer.role, 'tip.handle')) return { ok: false, reason: 'not_allowed' }
  return teamSql().begin(async (transaction) => {
    const [tip] = await transaction<{ lookup: string | null; key: Buffer | null }[]>`
      SELECT reply_lookup AS lookup, reply_key AS key FROM file.tip WHERE id = ${tipId} FOR UPDATE`
    if (!tip) return { ok: false, reason: 'unknown_tip' } as const
    if (tip.lookup === null || tip.key === null) return { ok: false, reason: 'takes_no_answer' } as const
    const id = randomUUID()
    const answer: TipAnswer = { text, writtenOn: formatDay(on) }
    const sealed = Buffer.from(await seal(tip.key, answer))
    await transaction`
      INSERT INTO file.tip_message (id, tip_id, by_team, content, written_on)
      VALUES (${id}, ${tipId}, true, ${sealTipText(readFieldKeys(), tipPlaces.message(id), text)}, ${answer.writtenOn})`
    await transaction`
      INSERT INTO open.tip_answer (id, lookup, sealed, expires_at)
      VALUES (${id}, ${tip.lookup}, ${sealed}, now() + interval '90 days')`
    await writeAudit(overPostgres(transaction), [{
      actor: viewer.accountId, action: 'tip.answer', subjectKind: 'tip', subjectId: tipId, fields: ['text'], digest: null,
    }])
    return { ok: true, value: { tipId } } as const
  })
}
