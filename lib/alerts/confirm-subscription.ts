import type { TakingOne } from '@/lib/records/taking-one'
import { noteEnded } from './note-ended'
import { readSubscriptionToken } from './subscription-token'
import { takeBackAll } from './take-back'

/** Begins to tell a reader who confirmed it; an address that follows the same already is told once. */
export async function confirmSubscription(token: string, { transaction, keys }: TakingOne): Promise<[]> {
  const id = readSubscriptionToken(keys, 'confirm', token)
  if (id === null) return []
  const [confirmed] = await transaction<{ digest: string; caseId: string | null }[]>`
    UPDATE file.alert_subscription s SET confirmed_at = now()
    WHERE s.id = ${id} AND s.confirmed_at IS NULL AND NOT EXISTS (SELECT FROM file.alert_subscription o
      WHERE o.email_digest = s.email_digest AND o.case_id IS NOT DISTINCT FROM s.case_id AND o.confirmed_at IS NOT NULL)
    RETURNING email_digest AS digest, case_id AS "caseId"`
  if (confirmed) {
    await transaction`
      DELETE FROM file.alert_subscription WHERE email_digest = ${confirmed.digest} AND confirmed_at IS NULL
        AND case_id IS NOT DISTINCT FROM ${confirmed.caseId}`
  }
  return []
}

/**
 * Ends a subscription, of a reader or of an account, by the link in its messages: what waits is not sent any more, and
 * the address of a reader is deleted with it.
 */
export async function endSubscription(token: string, { transaction, keys }: TakingOne): Promise<[]> {
  const id = readSubscriptionToken(keys, 'end', token)
  if (id === null) return []
  await takeBackAll(transaction, id)
  const [ended] = await transaction<{ by: string | null }[]>`
    DELETE FROM file.alert_subscription WHERE id = ${id} RETURNING account_id AS by`
  if (ended) await noteEnded(transaction, [id], { by: ended.by, how: 'link' })
  return []
}
