import type { Sql } from '@/lib/db/connect'

/**
 * Deletes what readers did not confirm within a week; what they asked of a case that is not public for a month, with
 * their address; what accounts ended a day ago; what is known of messages after 90 days; and of a reason that ended for
 * so long, what was told of it from its beginning. Steps count on in what was seen of the case (compare-seen.ts), so
 * none of them comes again; what began after that end stays, and so does what goes on.
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
  // With its end alone gone, what it ended would look as if it went on.
  await sql`
    DELETE FROM file.alert a USING (
      SELECT subscription_id, case_id, rule, max(step) AS step FROM file.alert
      WHERE kind = 'end' AND coalesce(told_at, dropped_at) < now() - interval '90 days'
      GROUP BY subscription_id, case_id, rule) ended
    WHERE a.subscription_id = ended.subscription_id AND a.case_id = ended.case_id AND a.rule = ended.rule
      AND a.step <= ended.step`
}
