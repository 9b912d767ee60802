import { lookAtCases } from '@/lib/alerts/look-at-cases'
import { subscribeAlerts } from '@/lib/alerts/subscribe'
import type { Sql } from '@/lib/db/connect'
import { subscriptionForm } from '@/lib/domain/alerts/subscription-form'
import { noon } from '../../../integration/tasks/task-desk'
import { madeBy } from '../../../factories/an-account'
import type { Stage } from '../../leaks/stage'

/** Alerts of a feed, and a program that was called in vain. Answers the token in the address of the feed. */
export async function furnishAlerts({ people, sql }: Stage, superuser: Sql): Promise<string> {
  const asked = subscriptionForm.parse({ scope: 'case', case: 'raoof-mehran', least: 'watch', way: 'feed' })
  const { secret } = madeBy(await subscribeAlerts(people.administrator.viewer, asked, 'en'))
  madeBy(await subscribeAlerts(people.reviewer.viewer, asked, 'en'))
  while (await lookAtCases(sql, noon('03-01')) > 0);
  await superuser`
    INSERT INTO file.alert_message (id, subscription_id, alerts, state, attempts, answer)
    SELECT gen_random_uuid(), id, 1, 'given_up', 1, 'ESOCKET' FROM file.alert_subscription
    WHERE way = 'webhook' LIMIT 1`
  return secret ?? ''
}
