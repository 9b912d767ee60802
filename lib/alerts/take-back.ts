import type { Queryable } from '@/lib/db/connect'

/**
 * Takes messages back that nobody was given yet: what they were to tell waits again. A message that is being handed
 * over at this moment, and one that is ended, stays.
 */
export async function takeBack(sql: Queryable, messageIds: readonly string[]): Promise<void> {
  if (messageIds.length === 0) return
  const list = JSON.stringify(messageIds)
  const of = sql`(SELECT one.id::uuid FROM jsonb_array_elements_text(${list}::text::jsonb) AS one(id))`
  const mails = await sql<{ id: string }[]>`
    DELETE FROM file.mail WHERE id IN (
      SELECT l.id FROM file.mail l JOIN file.alert_message m ON m.mail_id = l.id
      WHERE m.id IN ${of} AND l.state IN ('waiting', 'given_up') FOR UPDATE OF l SKIP LOCKED)
    RETURNING id`
  const gone = JSON.stringify(mails.map(({ id }) => id))
  const back = await sql<{ id: string }[]>`
    SELECT id FROM file.alert_message WHERE id IN ${of} AND (
      mail_id IN (SELECT one.id::uuid FROM jsonb_array_elements_text(${gone}::text::jsonb) AS one(id))
      OR mail_id IS NULL AND state IN ('waiting', 'given_up'))
    FOR UPDATE SKIP LOCKED`
  const taken = JSON.stringify(back.map(({ id }) => id))
  const these = sql`(SELECT one.id::uuid FROM jsonb_array_elements_text(${taken}::text::jsonb) AS one(id))`
  await sql`UPDATE file.alert SET message_id = NULL, told_at = NULL WHERE message_id IN ${these}`
  await sql`DELETE FROM file.alert_message WHERE id IN ${these}`
}

/** The same for all messages of a subscription. */
export async function takeBackAll(sql: Queryable, subscriptionId: string): Promise<void> {
  const messages = await sql<{ id: string }[]>`
    SELECT id FROM file.alert_message WHERE subscription_id = ${subscriptionId}`
  await takeBack(sql, messages.map(({ id }) => id))
}
