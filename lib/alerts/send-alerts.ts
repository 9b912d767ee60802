import type { Queryable, Sql } from '@/lib/db/connect'
import type { FieldKeys } from '@/lib/db/field-keys'
import { readRulesInForce } from '@/lib/db/read-rules'
import { overPostgres } from '@/lib/db/statements'
import { formatDay } from '@/lib/domain/dates/day'
import type { Way } from '@/lib/domain/alerts/alert'
import type { Rule } from '@/lib/domain/rules/rule'
import { readKeys, type Keys } from '@/lib/records/keys'
import { isClosed } from '@/lib/db/closed-now'
import { holdMessages } from './hold-messages'
import type { Now } from './look-at-cases'
import { planMessages } from './plan-messages'
import { readTold } from './read-told'
import { writeMail, type MailSubscription } from './write-mail'
import { writeCall } from './write-call'

/** Alerts that wait, of which one round reads; and subscriptions that it tells. */
const ALERTS = 2_000
const SUBSCRIPTIONS = 20
/** Minutes until one is tried again that could not be told. */
const AGAIN_MINUTES = 10

/** What alerts are told with. */
export interface Telling {
  sql: Sql
  fieldKeys: FieldKeys
  /** The address of the public site, and that of the workspace. */
  publicOrigin: string
  teamOrigin: string
  /** Whether the public site takes forms, so that a link in a message ends it. */
  takesForms: boolean
}

/** A {@link Telling} inside a transaction. */
export interface TellingOne extends Omit<Telling, 'sql'> {
  transaction: Queryable
  keys: Keys
  rules: readonly Rule[]
}

type Told = MailSubscription & { way: Way; isLocked: boolean }

/**
 * Puts what waits to be told on its way, at most 20 subscriptions at once; answers how many. An alert is put on its way
 * in one transaction with the message that tells it: each is in one message, whatever kills this process. What is no
 * longer so by the record of the day is dropped. What waits for one that is ended goes on waiting, and so does what is
 * for an address that is not confirmed. A subscription that cannot be told (its address cannot be read) keeps no other
 * waiting: it is tried again later, and the first fault is thrown when the others are on their way. While the site is
 * closed all of it waits, and so does what was on its way.
 */
export async function sendAlerts({ sql, ...telling }: Telling, now: Now): Promise<number> {
  const faults: unknown[] = []
  const found = await sql.begin(async (transaction) => {
    if (await isClosed(transaction)) {
      await holdMessages(transaction)
      return 0
    }
    const waiting = await transaction<Told[]>`
      SELECT s.id, s.account_id AS "accountId", s.scope, s.case_id AS "caseId", s.prison_id AS "prisonId", s.rule,
        s.least, s.way, coalesce(c.locale, s.locale) AS locale, s.email,
        CASE WHEN d.confirmed_at IS NOT NULL THEN d.email END AS "accountEmail", c.locked_at IS NOT NULL AS "isLocked"
      FROM file.alert_subscription s LEFT JOIN file.account c ON c.id = s.account_id
      LEFT JOIN file.alert_address d ON d.account_id = s.account_id
      WHERE s.ended_at IS NULL AND s.id IN (SELECT a.subscription_id FROM file.alert a
        JOIN file.alert_subscription o ON o.id = a.subscription_id AND o.ended_at IS NULL
        WHERE a.told_at IS NULL AND a.dropped_at IS NULL AND a.due_at <= ${now.at} ORDER BY a.due_at LIMIT ${ALERTS})
      ORDER BY s.id LIMIT ${SUBSCRIPTIONS} FOR UPDATE OF s SKIP LOCKED`
    if (waiting.length === 0) return 0
    const db = overPostgres(transaction)
    const shared = { ...telling, keys: await readKeys(db), rules: await readRulesInForce(db) }
    for (const subscription of waiting) {
      const told = transaction.savepoint(async (part) => {
        await dropUntrue(part, subscription, now)
        await tell({ ...shared, transaction: part }, subscription, now)
      })
      await told.catch((fault: unknown) => {
        faults.push(fault)
        return postpone(transaction, subscription, now)
      })
    }
    return waiting.length
  })
  if (faults.length > 0) throw faults[0]
  return found
}

async function postpone(sql: Queryable, { id }: Told, { at }: Now): Promise<void> {
  await sql`
    UPDATE file.alert SET due_at = ${new Date(at.getTime() + AGAIN_MINUTES * 60_000)}
    WHERE subscription_id = ${id} AND told_at IS NULL AND dropped_at IS NULL AND due_at <= ${at}`
}

async function tell(telling: TellingOne, subscription: Told, now: Now): Promise<void> {
  const { transaction: sql } = telling
  const alerts = await sql<{ id: number }[]>`
    SELECT id FROM file.alert
    WHERE subscription_id = ${subscription.id} AND told_at IS NULL AND dropped_at IS NULL AND due_at <= ${now.at}
    ORDER BY level DESC, id`
  const sent = await sql<{ at: Date }[]>`
    SELECT created_at AS at FROM file.alert_message
    WHERE subscription_id = ${subscription.id} AND created_at > ${now.at}::timestamptz - interval '1 hour'`
  const ids = alerts.map(({ id }) => id)
  const isDaily = subscription.way === 'daily'
  if (isWithoutAddress(subscription)) return postpone(sql, subscription, now)
  const plan = planMessages(ids, { sentAt: sent.map(({ at }) => at), isDaily, at: now.at })
  if ('notBefore' in plan) {
    await sql`UPDATE file.alert SET due_at = ${plan.notBefore} WHERE id IN ${listed(sql, ids)}`
    return
  }
  for (const [place, message] of plan.messages.entries()) {
    const told = await readTold(sql, message.ids, now.on)
    const messageId = subscription.way === 'webhook'
      ? await writeCall(telling, subscription, { ...message, told }, now)
      : await writeMail(telling, subscription, { ...message, told }, now)
    // Where it is one message, it stands for all.
    const stoodFor = plan.messages.length === 1 ? ids : (plan.messages[place]?.ids ?? [])
    await sql`UPDATE file.alert SET told_at = ${now.at}, message_id = ${messageId} WHERE id IN ${listed(sql, stoodFor)}`
  }
}

/** Whether the address of an account was changed, and nobody has entered the code that went to the new one. */
function isWithoutAddress({ way, accountId, accountEmail }: Told): boolean {
  return (way === 'mail' || way === 'daily') && accountId !== null && accountEmail === null
}

/** What began or will begin, and by the record no longer does; and all of an account that is locked. */
async function dropUntrue(sql: Queryable, { id, isLocked }: Told, { on, at }: Now): Promise<void> {
  await sql`
    UPDATE file.alert a SET dropped_at = ${at}
    WHERE a.subscription_id = ${id} AND a.told_at IS NULL AND a.dropped_at IS NULL
      AND (${isLocked} OR a.kind <> 'end' AND NOT EXISTS (SELECT FROM file.period p
        WHERE p.case_id = a.case_id AND p.picture = a.picture AND p.valid @> greatest(a.on_day, ${formatDay(on)}::date)
          AND p.reasons @> jsonb_build_array(jsonb_build_object('rule', a.rule, 'certainty', 'certain'))))`
}

function listed(sql: Queryable, ids: readonly number[]) {
  return sql`(SELECT one.id::bigint FROM jsonb_array_elements_text(${JSON.stringify(ids)}::text::jsonb) AS one(id))`
}
