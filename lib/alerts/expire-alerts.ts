import type { Sql } from '@/lib/db/connect'

/**
 * Deletes what readers did not confirm within a week; what they asked of a case that is not public for a month, with
 * their address; what accounts ended a day ago; and what is known of messages after 90 days.
 */
export async function expireAlerts(sql: Sql): Promise<void> {
  await sql`
    UPDATE file.alert_subscription s SET unneeded_since = CASE WHEN s.unneeded_since IS NULL THEN now() END
    WHERE s.account_id IS NULL AND s.case_id IS NOT NULL
      AND (s.unneeded_since IS NULL) <> EXISTS (SELECT FROM open.case c WHERE c.id = s.case_id)`
  await sql`
    DELETE FROM file.alert_subscription WHERE account_id IS NULL AND (
      confirmed_at IS NULL AND created_at < now() - interval '7 days'
      OR unneeded_since < now() - interval '30 days')`
  await sql`DELETE FROM file.alert_subscription WHERE ended_at < now() - interval '1 day'`
  await sql`DELETE FROM file.alert_message WHERE created_at < now() - interval '90 days'`
}
