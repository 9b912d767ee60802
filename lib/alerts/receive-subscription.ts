import { readRulesInForce } from '@/lib/db/read-rules'
import { overPostgres } from '@/lib/db/statements'
import { URGENT } from '@/lib/domain/alerts/alert'
import type { FollowSubmission } from '@/lib/domain/alerts/follow-form'
import { DEFAULT_LOCALE, isLocale } from '@/lib/i18n/locales'
import { queueMail } from '@/lib/mail/queue-mail'
import { digestOf } from '@/lib/records/keys'
import type { TakingOne } from '@/lib/records/taking-one'
import { loadAlertWords } from './alert-words'
import { sayAbout } from './say-about'
import { sealFor } from './sealed-subscription'
import { subscriptionToken } from './subscription-token'

/** So often a day one address is asked, whatever for; and so many things it may follow. */
const MOST_A_DAY = 3
const MOST = 20

/**
 * Keeps what a reader asked to be told of, and asks them by mail to confirm it. Nothing happens where the case is not
 * public, where the address follows it already, and where it was asked often enough today.
 */
export async function receiveSubscription(id: string, sent: FollowSubmission, taking: TakingOne): Promise<[]> {
  const { transaction: sql, keys, fieldKeys, origin } = taking
  const [found] = sent.about === null ? [{ id: null }] : await sql<{ id: string }[]>`
    SELECT c.id FROM open.case c LEFT JOIN open.case_redirect r ON r.case_id = c.id
    WHERE c.slug = ${sent.about} OR r.slug = ${sent.about} LIMIT 1`
  if (!found) return []
  const digest = digestOf(keys, ['follower', sent.email.toLowerCase()])
  const [known] = await sql<{ follows: boolean; asked: number; all: number }[]>`
    SELECT coalesce(bool_or(confirmed_at IS NOT NULL AND case_id IS NOT DISTINCT FROM ${found.id}), false) AS follows,
      count(*) FILTER (WHERE created_at > now() - interval '1 day') AS asked, count(*) AS all
    FROM file.alert_subscription WHERE email_digest = ${digest}`
  if (!known || known.follows || known.asked >= MOST_A_DAY || known.all >= MOST) return []
  const locale = isLocale(sent.locale) ? sent.locale : DEFAULT_LOCALE
  const [scope, least] = found.id === null ? ['level', URGENT] as const : ['case', 1] as const
  await sql`
    INSERT INTO file.alert_subscription (id, scope, case_id, least, way, locale, email, email_digest)
    VALUES (${id}, ${scope}, ${found.id}, ${least}, 'mail', ${locale}, ${sealFor(fieldKeys, id, 'email', sent.email)},
      ${digest})`
  const db = overPostgres(sql)
  const subscription = { accountId: null, scope, caseId: found.id, prisonId: null, rule: null, least }
  const spoken = { rules: await readRulesInForce(db), words: await loadAlertWords(locale) }
  const link = (purpose: 'confirm' | 'end') =>
    `${origin}/${locale}/follow/${purpose}?t=${subscriptionToken(keys, purpose, id)}`
  await queueMail(db, fieldKeys, {
    kind: 'confirm_subscription', locale, recipient: sent.email, occasion: `subscription ${id}`,
    values: { about: await sayAbout(sql, subscription, spoken), confirm: link('confirm'), end: link('end') },
  })
  return []
}
