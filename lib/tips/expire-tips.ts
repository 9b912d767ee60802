import type { Sql } from '@/lib/db/connect'
import { forgetPace } from '@/lib/intake/forget-pace'

/**
 * Deletes what was told 30 days after it was dealt with, and what nobody dealt with a year after its sender wrote last;
 * and answers 90 days after they were written. How much visitors sent is forgotten after an hour. The privacy page
 * promises these. Answers how many of the first two.
 */
export async function expireTips(sql: Sql): Promise<{ tips: number; answers: number }> {
  const tips = await sql`
    DELETE FROM file.tip WHERE done_at < now() - interval '30 days' OR heard_at < now() - interval '1 year'`
  await forgetPace(sql)
  const answers = await sql`DELETE FROM open.tip_answer WHERE expires_at <= now()`
  return { tips: tips.count, answers: answers.count }
}
