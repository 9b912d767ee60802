import { createHash, randomBytes, randomUUID } from 'node:crypto'
import { writeAudit } from '@/lib/db/audit'
import { readFieldKeys } from '@/lib/db/field-keys'
import { overPostgres } from '@/lib/db/statements'
import { teamSql } from '@/lib/db/team'
import type { Queryable } from '@/lib/db/connect'
import type { SubscriptionForm } from '@/lib/domain/alerts/subscription-form'
import { isTimeZone } from '@/lib/domain/gatherings/time-zones'
import { roleMay } from '@/lib/domain/permissions/permissions'
import type { Viewer } from '@/lib/domain/permissions/viewer'
import { readEnv } from '@/lib/env'
import type { Locale } from '@/lib/i18n/locales'
import type { Result } from '@/lib/records/result'
import { isCallable } from './callable-address'
import { countOwn, MOST_SUBSCRIPTIONS } from './count-own'
import { findAbout } from './find-about'
import { sealFor } from './sealed-subscription'

export type SubscribeReason = 'not_allowed' | 'too_many' | 'no_address' | 'bad_url' | 'bad_zone'
  | 'unknown_case' | 'unknown_prison' | 'unknown_rule'

/** What was made, and what is shown of it this once: the secret of a webhook, or the token of a feed. */
export interface Subscribed {
  id: string
  secret: string | null
}

/**
 * Subscribes somebody of the team to alerts; they begin with what changes from now on. `locale` is the language of what
 * a program is told; people are told in that of their account.
 */
export async function subscribeAlerts(
  viewer: Viewer,
  form: SubscriptionForm,
  locale: Locale,
): Promise<Result<Subscribed, SubscribeReason>> {
  if (!roleMay(viewer.role, 'alert.own')) return { ok: false, reason: 'not_allowed' }
  const { way, scope, least, ahead, url } = form
  const timeZone = form.zone === '' ? readEnv().timeZone : form.zone
  if (way === 'daily' && !isTimeZone(timeZone)) return { ok: false, reason: 'bad_zone' }
  if (way === 'webhook' && !isCallable(url, readEnv().webhookPrivate)) return { ok: false, reason: 'bad_url' }
  return teamSql().begin<Result<Subscribed, SubscribeReason>>(async (sql) => {
    const fault = await findFault(sql, viewer, way)
    if (fault !== null) return { ok: false, reason: fault }
    const about = await findAbout(sql, form)
    if (about === null) {
      return { ok: false, reason: scope === 'case' ? 'unknown_case' : scope === 'prison' ? 'unknown_prison' : 'unknown_rule' }
    }
    const [id, secret] = [randomUUID(), randomBytes(32).toString('base64url')]
    const [isCalled, keys] = [way === 'webhook', readFieldKeys()]
    const [hour, zone] = way === 'daily' ? [form.hour, timeZone] : [null, null]
    await sql`
      INSERT INTO file.alert_subscription (id, account_id, scope, case_id, prison_id, rule, shown, least, ahead, way,
        hour, time_zone, locale, address, secret, token_hash, confirmed_at)
      VALUES (${id}, ${viewer.accountId}, ${scope}, ${about.caseId}, ${about.prisonId}, ${about.rule},
        ${about.shown && JSON.stringify(about.shown)}::text::jsonb, ${least}, ${ahead}, ${way}, ${hour}, ${zone},
        ${locale},
        ${isCalled ? sealFor(keys, id, 'address', url) : null}, ${isCalled ? sealFor(keys, id, 'secret', secret) : null},
        ${way === 'feed' ? hashToken(secret) : null}, now())`
    await writeAudit(overPostgres(sql), [{
      actor: viewer.accountId, action: 'alert.subscribe', subjectKind: 'alert', subjectId: id,
      fields: ['scope', 'way'], digest: null,
    }])
    return { ok: true, value: { id, secret: isCalled || way === 'feed' ? secret : null } }
  })
}

/** sha256 of the token of a feed, as it is kept. */
export function hashToken(token: string): Buffer {
  return createHash('sha256').update(token).digest()
}

async function findFault(sql: Queryable, { accountId }: Viewer, way: SubscriptionForm['way']) {
  if (await countOwn(sql, accountId) >= MOST_SUBSCRIPTIONS) return 'too_many'
  if (way !== 'mail' && way !== 'daily') return null
  const address = await sql`
    SELECT account_id FROM file.alert_address WHERE account_id = ${accountId} AND confirmed_at IS NOT NULL`
  return address.length === 0 ? 'no_address' : null
}
