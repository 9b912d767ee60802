import { readRulesInForce } from '@/lib/db/read-rules'
import { overPostgres } from '@/lib/db/statements'
import { teamSql } from '@/lib/db/team'
import { DEFAULT_LOCALE, isLocale, type Locale } from '@/lib/i18n/locales'
import { loadAlertWords } from './alert-words'
import { readTold } from './read-told'
import { type SaidAlert, sayAlert } from './say-alert'
import { hashToken } from './subscribe'

/** A private feed: its alerts in words, the newest first. */
export interface AlertFeed {
  id: string
  locale: Locale
  title: string
  entries: (SaidAlert & { id: number; at: Date })[]
}

const MOST = 100

/**
 * The feed of a token, in the language of whose it is; null for any other text, and where it is ended or the account
 * locked.
 */
export async function readFeed(token: string): Promise<AlertFeed | null> {
  const sql = teamSql()
  const [feed] = await sql<{ id: string; locale: string }[]>`
    SELECT s.id, c.locale FROM file.alert_subscription s JOIN file.account c ON c.id = s.account_id
    WHERE s.token_hash = ${hashToken(token)} AND c.locked_at IS NULL AND s.ended_at IS NULL`
  if (!feed) return null
  const alerts = await sql<{ id: number; at: Date }[]>`
    SELECT id, told_at AS at FROM file.alert WHERE subscription_id = ${feed.id} AND told_at IS NOT NULL
    ORDER BY id DESC LIMIT ${MOST}`
  const locale = isLocale(feed.locale) ? feed.locale : DEFAULT_LOCALE
  const [words, rules] = [await loadAlertWords(locale), await readRulesInForce(overPostgres(sql))]
  const told = await readTold(sql, alerts.map(({ id }) => id), null)
  const said = new Map(told.map((one) => [one.id, sayAlert(one, rules, words)]))
  return {
    id: feed.id, locale, title: words.t('feed'),
    entries: alerts.flatMap((alert) => {
      const words = said.get(alert.id)
      return words ? [{ ...words, ...alert }] : []
    }),
  }
}
