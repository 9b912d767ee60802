import { readRulesInForce } from '@/lib/db/read-rules'
import { overPostgres } from '@/lib/db/statements'
import { teamSql } from '@/lib/db/team'
import { ROLES, roleMay } from '@/lib/domain/permissions/permissions'
import { DEFAULT_LOCALE, isLocale, type Locale } from '@/lib/i18n/locales'
import { closedNow } from '@/lib/db/closed-now'
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

const MAY_OPEN = ROLES.filter((role) => roleMay(role, 'mode.set'))

/**
 * The feed of a token, in the language of whose it is; null for any other text, and where it is ended or the account
 * locked; `closed` while the site is, for whoever could not open it.
 */
export async function readFeed(token: string): Promise<AlertFeed | 'closed' | null> {
  const sql = teamSql()
  const [feed] = await sql<{ id: string; locale: string; isClosed: boolean }[]>`
    SELECT s.id, c.locale, c.role <> ALL (${MAY_OPEN}) AND ${closedNow(sql)} AS "isClosed"
    FROM file.alert_subscription s JOIN file.account c ON c.id = s.account_id
    WHERE s.token_hash = ${hashToken(token)} AND c.locked_at IS NULL AND s.ended_at IS NULL`
  if (!feed) return null
  if (feed.isClosed) return 'closed'
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
