import { z } from 'zod'
import { writeAudit } from '@/lib/db/audit'
import type { Queryable } from '@/lib/db/connect'
import { type FieldKeys, readFieldKeys } from '@/lib/db/field-keys'
import { overPostgres } from '@/lib/db/statements'
import { teamSql } from '@/lib/db/team'
import { lineOrNull } from '@/lib/domain/intake/typed-text'
import { roleMay } from '@/lib/domain/permissions/permissions'
import type { Viewer } from '@/lib/domain/permissions/viewer'
import { versionField } from '@/lib/domain/history/version-number'
import { readEnv } from '@/lib/env'
import { DEFAULT_LOCALE, isLocale } from '@/lib/i18n/locales'
import { queueMail } from '@/lib/mail/queue-mail'
import type { Result } from '@/lib/records/result'
import { writeChange } from '@/lib/records/write-change'
import { openGathering, openReplyAddress } from './sealed-gathering'
import { tagsOfGathering } from './tags-of-gathering'
import { writeOpenGathering } from './write-open-gathering'

export const decideGatheringInput = z.strictObject({
  id: z.uuid(),
  version: versionField,
  decision: z.enum(['publish', 'refuse', 'cancel']),
  note: lineOrNull(500).optional().transform((note) => note ?? null),
})
export type DecideGathering = z.output<typeof decideGatheringInput>

/** What a decision makes of a gathering, and of which states it can be made. */
const DECISIONS = {
  publish: { state: 'published', of: ['waiting', 'cancelled', 'refused'] },
  refuse: { state: 'refused', of: ['waiting', 'published', 'cancelled'] },
  cancel: { state: 'cancelled', of: ['published'] },
} as const

/** `no_note`: who sent it is owed a reason; `stale`: it was changed since, or is not there, or is so already. */
export type DecideGatheringReason = 'not_allowed' | 'no_note' | 'stale'

/**
 * Lets a gathering be seen, refuses it (which takes it off the site), or says that it will not take place. Who sent it
 * is told the first decision where they left an address, which is forgotten with it.
 */
export async function decideGathering(
  viewer: Viewer,
  { id, version, decision, note }: DecideGathering,
): Promise<Result<{ id: string }, DecideGatheringReason>> {
  if (!roleMay(viewer.role, 'gathering.decide')) return { ok: false, reason: 'not_allowed' }
  if (decision === 'refuse' && note === null) return { ok: false, reason: 'no_note' }
  const { state, of } = DECISIONS[decision]
  const keys = readFieldKeys()
  return teamSql().begin(async (transaction) => {
    const [sender] = await transaction<Sender[]>`
      SELECT slug, locale, content, email FROM file.gathering
      WHERE id = ${id} AND version = ${version} AND state = ANY (${[...of]}) FOR UPDATE`
    if (!sender) return { ok: false, reason: 'stale' } as const
    await transaction`
      UPDATE file.gathering SET version = version + 1, state = ${state}, email = NULL, decided_at = now(),
        note = ${decision === 'publish' ? null : note}
      WHERE id = ${id}`
    const before = await tagsOfGathering(transaction, id)
    await writeOpenGathering(transaction, keys, id)
    const after = await tagsOfGathering(transaction, id)
    await answerSender(transaction, keys, { id, sender, refusal: decision === 'refuse' ? note : null })
    const db = overPostgres(transaction)
    await writeAudit(db, [{
      actor: viewer.accountId, action: `gathering.${decision}`, subjectKind: 'gathering', subjectId: id,
      fields: ['state'], digest: null,
    }])
    await writeChange(db, new Set([...before, ...after]))
    return { ok: true, value: { id } } as const
  })
}

interface Sender {
  slug: string
  locale: string
  content: Buffer
  email: Buffer | null
}

/** Queues the message to who sent a gathering; none where they left no address. */
async function answerSender(
  transaction: Queryable,
  keys: FieldKeys,
  { id, sender, refusal }: { id: string; sender: Sender; refusal: string | null },
): Promise<void> {
  if (sender.email === null) return
  const locale = isLocale(sender.locale) ? sender.locale : DEFAULT_LOCALE
  const { title } = openGathering(keys, id, sender.content)
  const to = { locale, recipient: openReplyAddress(keys, id, sender.email), occasion: `gathering ${id}` }
  const db = overPostgres(transaction)
  if (refusal !== null) {
    await queueMail(db, keys, { ...to, kind: 'gathering_refused', values: { title, reason: refusal } })
  } else {
    const page = `${readEnv().publicOrigin}/${locale}/act/gatherings/${sender.slug}`
    await queueMail(db, keys, { ...to, kind: 'gathering_published', values: { title, page } })
  }
}
