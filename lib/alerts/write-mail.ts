import { randomUUID } from 'node:crypto'
import { overPostgres } from '@/lib/db/statements'
import { DEFAULT_LOCALE, isLocale, type Locale } from '@/lib/i18n/locales'
import { queueMail } from '@/lib/mail/queue-mail'
import { loadAlertWords } from './alert-words'
import type { Now } from './look-at-cases'
import type { PlannedMessage } from './plan-messages'
import type { ToldAlert } from './read-told'
import { sayAbout, type Subscription } from './say-about'
import { type SaidAlert, sayAlert } from './say-alert'
import { openFor } from './sealed-subscription'
import type { TellingOne } from './send-alerts'
import { subscriptionToken } from './subscription-token'

/** A subscription that is told by mail. */
export interface MailSubscription extends Subscription {
  id: string
  accountId: string | null
  locale: string
  /** Of a reader, and the confirmed one of an account; encrypted. */
  email: Buffer | null
  accountEmail: Buffer | null
}

/** A message, with the alerts that it tells one by one. */
export type FullMessage = PlannedMessage & { told: readonly ToldAlert[] }

/** Queues a message by mail; answers its id. Throws where there is no address that was confirmed. */
export async function writeMail(
  telling: TellingOne,
  subscription: MailSubscription,
  { told, alerts }: FullMessage,
  { at }: Now,
): Promise<string> {
  const { transaction, fieldKeys, rules } = telling
  const recipient = recipientOf(telling, subscription)
  if (recipient === null) throw new Error('a message is for nobody')
  const [id, locale] = [randomUUID(), isLocale(subscription.locale) ? subscription.locale : DEFAULT_LOCALE]
  const words = await loadAlertWords(locale)
  const said = told.map((one) => ({ ...sayAlert(one, rules, words), link: linkTo(telling, subscription, one, locale) }))
  const [first] = said
  if (!first) throw new Error('a message tells nothing')
  const more = alerts - told.length
  const all = words.t('digest.more', { count: more, link: allOf(telling, subscription, locale) })
  const body = alerts === 1 ? tellOne(first) : [
    words.t('digest.lead', { count: alerts }),
    ...said.map(({ lead, link }) => `${words.t('digest.item', { lead })}\n${link}`),
    ...(more > 0 ? [all] : []),
  ].join('\n\n')
  const about = await sayAbout(transaction, subscription, { rules, words })
  const mailId = await queueMail(overPostgres(transaction), fieldKeys, {
    kind: alerts === 1 ? 'alert' : 'alert_digest', locale, recipient, occasion: `alert ${id}`,
    values: {
      title: alerts === 1 ? first.title : words.t('digest.title', { count: alerts }), body,
      why: words.t('why', { about }), ...sayEnd(telling, subscription, words.t, locale),
    },
  })
  await transaction`
    INSERT INTO file.alert_message (id, subscription_id, mail_id, alerts, created_at)
    VALUES (${id}, ${subscription.id}, ${mailId}, ${alerts}, ${at})`
  return id
}

function tellOne({ lead, lines, link }: SaidAlert & { link: string }): string {
  return [lead, lines.join('\n'), link].filter((part) => part !== '').join('\n\n')
}

function recipientOf({ fieldKeys }: TellingOne, { id, accountId, email, accountEmail }: MailSubscription) {
  if (accountId === null) return email && openFor(fieldKeys, id, 'email', email)
  return accountEmail && openFor(fieldKeys, accountId, 'account', accountEmail)
}

/** For readers the page of the case; for the team an address that names nobody, and leads on to it. */
function linkTo(
  { publicOrigin, teamOrigin }: TellingOne, { accountId }: MailSubscription, { id, named }: ToldAlert, locale: Locale,
): string {
  if (accountId !== null) return `${teamOrigin}/team/alerts/${id}`
  return named ? `${publicOrigin}/${locale}/cases/${encodeURIComponent(named.slug)}` : `${publicOrigin}/${locale}`
}

function allOf({ publicOrigin, teamOrigin }: TellingOne, { accountId }: MailSubscription, locale: Locale): string {
  return accountId === null ? `${publicOrigin}/${locale}/cases` : `${teamOrigin}/team/alerts`
}

/** How such messages end: by a link, where the public site takes what it sends. */
function sayEnd(
  { keys, publicOrigin, teamOrigin, takesForms }: TellingOne, { id, accountId }: MailSubscription,
  t: (key: string, values: { link: string }) => string, locale: Locale,
) {
  if (accountId !== null && !takesForms) return { stop: t('stopInside', { link: `${teamOrigin}/team/alerts` }) }
  const unsubscribe = `${publicOrigin}/${locale}/follow/end?t=${subscriptionToken(keys, 'end', id)}`
  return { stop: t('stop', { link: unsubscribe }), unsubscribe }
}
