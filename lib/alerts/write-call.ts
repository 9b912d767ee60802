import { randomUUID } from 'node:crypto'
import type { Now } from './look-at-cases'
import type { FullMessage } from './write-mail'
import type { TellingOne } from './send-alerts'

/** Notes a message that a program will be called with; what it says is written when it is called. Answers its id. */
export async function writeCall(
  { transaction }: Pick<TellingOne, 'transaction'>,
  { id: subscriptionId }: { id: string },
  { alerts }: FullMessage,
  { at }: Now,
): Promise<string> {
  const id = randomUUID()
  await transaction`
    INSERT INTO file.alert_message (id, subscription_id, alerts, created_at, try_at)
    VALUES (${id}, ${subscriptionId}, ${alerts}, ${at}, ${at})`
  return id
}
