import { confirmSubscription, endSubscription } from '@/lib/alerts/confirm-subscription'
import { receiveSubscription } from '@/lib/alerts/receive-subscription'
import { confirmSignature } from '@/lib/appeals/confirm-signature'
import { endNews } from '@/lib/appeals/end-news'
import { receiveSignature } from '@/lib/appeals/receive-signature'
import { renewSignature } from '@/lib/appeals/renew-signature'
import { withdrawSignature } from '@/lib/appeals/withdraw-signature'
import { today } from '@/lib/clock'
import type { Sql } from '@/lib/db/connect'
import type { FieldKeys } from '@/lib/db/field-keys'
import { overPostgres } from '@/lib/db/statements'
import { type Submission, submissionSchema } from '@/lib/domain/intake/submission'
import { receiveGathering } from '@/lib/gatherings/receive-gathering'
import { type IntakeKeys, unseal } from '@/lib/intake/sealed-box'
import { countLetter } from '@/lib/letters/count-letter'
import { readKeys } from '@/lib/records/keys'
import type { TakingOne } from '@/lib/records/taking-one'
import { writeChange } from '@/lib/records/write-change'
import { receiveReturn } from '@/lib/tips/receive-return'
import { receiveTip } from '@/lib/tips/receive-tip'

/** What submissions are opened and answered with. */
export interface Taking {
  sql: Sql
  intakeKeys: IntakeKeys
  fieldKeys: FieldKeys
  /** The address of the public site, for links in messages. */
  origin: string
  /** Is told of a submission that could not be taken; it stays where it is. */
  fail: (error: unknown) => void
}

const MOST = 500
/**
 * Takes what visitors have sent, oldest first, each in a transaction of its own with what follows from it: whatever
 * kills this process, each is taken once. Answers how many were taken; call again where it was any, and later where it
 * was none. What nobody can open is thrown away. The ids of what could not be taken are kept in `failed`, and it is
 * tried again after all others: it would else stand before them for ever.
 */
export async function takeSubmissions(
  { sql, intakeKeys, fieldKeys, origin, fail }: Taking, failed = new Set<string>(),
): Promise<number> {
  const waiting = await sql<{ id: string }[]>`
    SELECT id FROM intake.submission
    ORDER BY id = ANY (${[...failed]}::uuid[]), received_at, id LIMIT ${MOST}`
  if (waiting.length === 0) return 0
  const keys = await readKeys(overPostgres(sql))
  const changed = new Set<string>()
  let taken = 0
  for (const { id } of waiting) {
    try {
      const { tags } = await sql.begin(async (transaction) => {
        const [row] = await transaction<{ sealed: Buffer }[]>`
          DELETE FROM intake.submission WHERE id = ${id} RETURNING sealed`
        const read = row && submissionSchema.safeParse(await unseal(intakeKeys, row.sealed))
        return { tags: read?.success ? await take(id, read.data, { transaction, keys, fieldKeys, origin }) : [] }
      })
      for (const tag of tags) changed.add(tag)
      failed.delete(id)
      taken += 1
    } catch (error) {
      failed.add(id)
      fail(error)
    }
  }
  await writeChange(overPostgres(sql), changed)
  return taken
}

/** Takes one submission; answers what it changed on the public site, in the words of open.change. */
async function take(id: string, submission: Submission, taking: TakingOne): Promise<readonly string[]> {
  switch (submission.kind) {
    case 'signature':
      return receiveSignature(id, submission, taking)
    case 'confirmation':
      return confirmSignature(submission.token, taking)
    case 'withdrawal':
      return withdrawSignature(submission.token, taking)
    case 'renewal':
      return renewSignature(submission.token, taking)
    case 'news_end':
      return endNews(submission.token, taking)
    case 'letter':
      return countLetter(submission, taking, today())
    case 'tip':
      return receiveTip(id, submission, taking)
    case 'tip_return':
      return receiveReturn(id, submission, taking)
    case 'gathering':
      return receiveGathering(id, submission, taking)
    case 'subscription':
      return receiveSubscription(id, submission, taking)
    case 'subscription_confirm':
      return confirmSubscription(submission.token, taking)
    case 'subscription_end':
      return endSubscription(submission.token, taking)
  }
}
