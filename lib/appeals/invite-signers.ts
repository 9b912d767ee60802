import type { Sql } from '@/lib/db/connect'
import type { FieldKeys } from '@/lib/db/field-keys'
import { overPostgres } from '@/lib/db/statements'
import { appealContentSchema, appealTextIn } from '@/lib/domain/appeals/appeal-content'
import { DEFAULT_LOCALE, isLocale } from '@/lib/i18n/locales'
import { queueMail } from '@/lib/mail/queue-mail'
import { readKeys } from '@/lib/records/keys'
import { closedNow } from '@/lib/db/closed-now'
import { openAddress } from './sealed-signature'
import { renewalToken, signingToken } from './signing-token'

/** So many at once: submissions wait no longer than this takes. */
const AT_ONCE = 100

interface Invited {
  id: string
  locale: string
  email: Buffer
  slug: string
  version: number
  content: unknown
}

/**
 * Invites some of those who signed an earlier version of an appeal, and want to hear of it, to sign the one that is
 * published now; answers how many. That somebody was invited is written in one transaction with their message, so each
 * gets one for a version, whatever kills this process. While the site is closed nobody is invited.
 */
export async function inviteSigners({ sql, fieldKeys, origin }: {
  sql: Sql
  fieldKeys: FieldKeys
  origin: string
}): Promise<number> {
  return sql.begin(async (transaction) => {
    const invited = await transaction<Invited[]>`
      UPDATE file.signature s SET invited_version = a.published_version
      FROM file.appeal a JOIN file.appeal_version v ON v.appeal_id = a.id AND v.version = a.published_version
      WHERE a.id = s.appeal_id AND s.id IN (
        SELECT o.id FROM file.signature o JOIN file.appeal b ON b.id = o.appeal_id
        WHERE o.wants_news AND o.confirmed_at IS NOT NULL AND o.email IS NOT NULL AND b.takes_signatures
          AND greatest(o.version, o.invited_version) < b.published_version AND NOT ${closedNow(transaction)}
        ORDER BY o.id LIMIT ${AT_ONCE} FOR UPDATE OF o SKIP LOCKED)
      RETURNING s.id, s.locale, s.email, a.slug, a.published_version AS version, v.content`
    if (invited.length === 0) return 0
    const db = overPostgres(transaction)
    const keys = await readKeys(db)
    for (const { id, email, slug, version, content, ...signer } of invited) {
      const locale = isLocale(signer.locale) ? signer.locale : DEFAULT_LOCALE
      const act = `${origin}/${locale}/act`
      const { title } = appealTextIn(appealContentSchema.parse(content), locale).text
      await queueMail(db, fieldKeys, {
        kind: 'sign_again', locale, recipient: openAddress(fieldKeys, id, email), occasion: `version ${version} ${id}`,
        values: {
          appeal: title, read: `${act}/${slug}`, renew: `${act}/renew?t=${renewalToken(keys, id, version)}`,
          withdraw: `${act}/withdraw?t=${signingToken(keys, 'withdraw', id)}`,
          unsubscribe: `${act}/no-news?t=${signingToken(keys, 'news', id)}`,
        },
      })
    }
    return invited.length
  })
}
