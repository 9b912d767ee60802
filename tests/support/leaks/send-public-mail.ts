import { sealFor } from '@/lib/alerts/sealed-subscription'
import { readFieldKeys } from '@/lib/db/field-keys'
import { teamSql } from '@/lib/db/team'
import { openAlertDesk } from '../../integration/alerts/alert-desk'
import { openIntakeDesk } from '../../factories/intake-desk'
import { LOCALES } from '@/lib/i18n/locales'
import { SHOWN } from './stage'

/**
 * What readers are sent, in each language: that somebody follows a case and is told of it, signs, and announces a
 * gathering. Answers the messages as they read them.
 */
export async function sendPublicMail(): Promise<string[]> {
  const sql = teamSql()
  const [desk, alerts] = [await openIntakeDesk(), await openAlertDesk()]
  try {
    // What was planted in the queue goes to those for whom it is.
    await sql`DELETE FROM file.mail`
    const readers = LOCALES.map((locale) => ({ locale, email: `invented-${locale}@people.example` }))
    const content = { name: 'Somebody Invented', kind: 'person', description: null, place: null, country: null, message: null } as const
    for (const { locale, email } of readers) {
      await desk.send({ kind: 'subscription', about: SHOWN.slug, locale, email })
      await desk.send({ kind: 'signature', appeal: SHOWN.appeal, locale, email, content, isPublic: true, wantsNews: true })
      await follow(locale, email)
    }
    // As if nothing of this person had been seen yet: all that fires is news.
    await sql`
      UPDATE file.alert_watch SET seen = '{}', due_on = '-infinity'
      WHERE picture = 'public' AND case_id = (SELECT id FROM file.case WHERE slug = ${SHOWN.slug})`
    await alerts.work('04-05')
    return readers.flatMap(({ email }) => [...desk.mailTo(email), ...alerts.mailTo(email)])
  } finally {
    await Promise.all([desk.close(), alerts.close()])
  }
}

async function follow(locale: string, email: string): Promise<void> {
  const id = globalThis.crypto.randomUUID()
  await teamSql()`
    INSERT INTO file.alert_subscription (id, scope, case_id, least, way, locale, email, email_digest, confirmed_at)
    SELECT ${id}, 'case', id, 1, 'mail', ${locale}, ${sealFor(readFieldKeys(), id, 'email', email)}, ${email}, now()
    FROM file.case WHERE slug = ${SHOWN.slug}`
}
