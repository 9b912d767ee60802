import type { Queryable } from '@/lib/db/connect'
import { takeBack } from './take-back'

const AT_ONCE = 500

/**
 * Takes mail of alerts back that waits while the site is closed, some at once: what it was to tell waits instead, and
 * is told by the record of the day on which the site opens, if it is still so then and still asked for.
 */
export async function holdMessages(sql: Queryable): Promise<void> {
  const waiting = await sql<{ id: string }[]>`
    SELECT m.id FROM file.mail l JOIN file.alert_message m ON m.mail_id = l.id
    WHERE l.state = 'waiting' AND l.kind IN ('alert', 'alert_digest') LIMIT ${AT_ONCE}`
  await takeBack(sql, waiting.map(({ id }) => id))
}
