import type { Queryable } from '@/lib/db/connect'
import { readRulesInForce } from '@/lib/db/read-rules'
import { overPostgres } from '@/lib/db/statements'
import { formatDay } from '@/lib/domain/dates/day'
import { levelOfRank } from '@/lib/domain/vocabulary'
import { DEFAULT_LOCALE, isLocale } from '@/lib/i18n/locales'
import { closedNow } from '@/lib/db/closed-now'
import { loadAlertWords } from './alert-words'
import { callProgram } from './call-program'
import type { Now } from './look-at-cases'
import { MOST_TOLD } from './plan-messages'
import { readTold } from './read-told'
import { sayAlert } from './say-alert'
import { openFor } from './sealed-subscription'
import type { Telling } from './send-alerts'

/** Programs that are called side by side. */
const AT_ONCE = 4
/** Minutes until it is tried again; after the last it is given up. */
const AGAIN_MINUTES = [1, 5, 30, 120, 360, 720, 1440]
/** And until a call is tried again that could not be written. */
const UNWRITTEN_MINUTES = 10

type Calling = Pick<Telling, 'sql' | 'fieldKeys' | 'teamOrigin'> & { isPrivate: boolean }

/**
 * Calls programs with what waits for them, some at once; answers how many. A message is locked while its program is
 * called: nobody else calls it, and whatever kills this process leaves it as it was. A message that cannot be written
 * (the secret of its program cannot be read) keeps no other waiting: the first fault is thrown after the calls. While
 * the site is closed nobody is called.
 */
export async function deliverCalls(calling: Calling, now: Now): Promise<number> {
  const waiting = await calling.sql<{ id: string }[]>`
    SELECT m.id FROM file.alert_message m JOIN file.alert_subscription s ON s.id = m.subscription_id
    WHERE m.state = 'waiting' AND m.mail_id IS NULL AND m.try_at <= ${now.at} AND s.ended_at IS NULL
      AND NOT ${closedNow(calling.sql)}
    ORDER BY m.try_at LIMIT ${AT_ONCE}`
  const faults: unknown[] = []
  const called = await Promise.all(waiting.map(({ id }) => deliver(calling, id, now).catch(async (fault: unknown) => {
    faults.push(fault)
    await calling.sql`
      UPDATE file.alert_message SET try_at = ${after(now.at, UNWRITTEN_MINUTES)} WHERE id = ${id} AND state = 'waiting'`
    return false
  })))
  if (faults.length > 0) throw faults[0]
  return called.filter((one) => one).length
}

function after(at: Date, minutes: number): Date {
  return new Date(at.getTime() + minutes * 60_000)
}

async function deliver({ sql, fieldKeys, teamOrigin, isPrivate }: Calling, id: string, now: Now): Promise<boolean> {
  return sql.begin(async (transaction) => {
    const [message] = await transaction<Message[]>`
      SELECT m.id, m.subscription_id AS subscription, m.alerts, m.attempts, s.address, s.secret, s.locale
      FROM file.alert_message m JOIN file.alert_subscription s ON s.id = m.subscription_id
      WHERE m.id = ${id} AND m.state = 'waiting' AND m.mail_id IS NULL AND s.address IS NOT NULL
        AND s.ended_at IS NULL AND NOT ${closedNow(transaction)}
      FOR UPDATE OF m SKIP LOCKED`
    if (!message) return false
    const [url, secret] = (['address', 'secret'] as const)
      .map((what) => openFor(fieldKeys, message.subscription, what, message[what]))
    const body = JSON.stringify(await writeBody(transaction, message, teamOrigin, now))
    const called = await callProgram({ url: url ?? '', secret: secret ?? '', id, body, at: now.at, isPrivate })
    const minutes = AGAIN_MINUTES[message.attempts]
    const state = called.outcome !== 'postponed' ? called.outcome : minutes === undefined ? 'given_up' : 'waiting'
    await transaction`
      UPDATE file.alert_message SET state = ${state}, attempts = attempts + 1, answer = ${called.answer},
        tried_at = ${now.at}, try_at = ${after(now.at, minutes ?? 0)}
      WHERE id = ${id}`
    return true
  })
}

interface Message {
  id: string
  subscription: string
  alerts: number
  attempts: number
  address: Buffer
  secret: Buffer
  locale: string
}

/** What a program is told: the same as people, in parts. */
async function writeBody(
  sql: Queryable, { id, subscription, alerts, locale }: Message, teamOrigin: string, { on }: Now,
): Promise<object> {
  const rules = await readRulesInForce(overPostgres(sql))
  const words = await loadAlertWords(isLocale(locale) ? locale : DEFAULT_LOCALE)
  const rows = await sql<{ id: number }[]>`
    SELECT id FROM file.alert WHERE message_id = ${id} ORDER BY level DESC, id LIMIT ${MOST_TOLD}`
  const told = await readTold(sql, rows.map((row) => row.id), on)
  return {
    id, subscription, total: alerts,
    alerts: told.map((one) => {
      const { lead, lines } = sayAlert(one, rules, words)
      return {
        id: one.id, kind: one.kind, rule: one.rule, level: levelOfRank(one.level),
        on: formatDay(one.on), since: one.reason?.since ?? null, atLeast: one.reason?.atLeast ?? null,
        atMost: one.reason?.atMost ?? null, case: one.named && { slug: one.named.slug, name: one.named.name },
        text: lead, lines, url: `${teamOrigin}/team/alerts/${one.id}`,
      }
    }),
  }
}
