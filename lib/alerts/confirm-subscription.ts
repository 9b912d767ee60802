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
 * Ends a subscription, of a reader or of an account, by the link in its messages: what waits is not sent any more. That
 * of a reader is deleted with its address; an account may take it back for a day.
 */
export async function endSubscription(token: string, { transaction, keys }: TakingOne): Promise<[]> {
  const id = readSubscriptionToken(keys, 'end', token)
  if (id === null) return []
  const [known] = await transaction<{ by: string | null }[]>`
    SELECT account_id AS by FROM file.alert_subscription WHERE id = ${id} AND ended_at IS NULL FOR UPDATE`
  if (!known) return []
  await takeBackAll(transaction, id)
  if (known.by === null) await transaction`DELETE FROM file.alert_subscription WHERE id = ${id}`
  else await transaction`UPDATE file.alert_subscription SET ended_at = now() WHERE id = ${id}`
  await noteEnded(transaction, [id], { by: known.by, how: 'link' })
  return []
}
