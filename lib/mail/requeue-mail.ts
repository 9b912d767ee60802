import type { Sql } from '@/lib/db/connect'
import { closedNow } from '@/lib/db/closed-now'
import { SENT_WHILE_CLOSED } from './mail-kinds'

/**
 * Gives every message that waits a job where it has none any more: its job can have been tried too often while this
 * process was killed or failed, have grown too old while there was no mail server, or have ended while the site was
 * closed. Answers how many; those that wait until it opens get none before.
 */
export async function requeueMail(sql: Sql): Promise<number> {
  const again = await sql`
    SELECT jobs.add('mail', jsonb_build_object('mailId', m.id)) FROM file.mail m
    WHERE m.state = 'waiting' AND (m.kind = ANY (${[...SENT_WHILE_CLOSED]}) OR NOT ${closedNow(sql)}) AND NOT EXISTS (
      SELECT FROM jobs.job j WHERE j.name = 'mail' AND j.state < 'completed' AND j.data ->> 'mailId' = m.id::text)`
  return again.count
}
