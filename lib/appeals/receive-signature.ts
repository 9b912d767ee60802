import { overPostgres } from '@/lib/db/statements'
import { appealContentSchema, appealTextIn } from '@/lib/domain/appeals/appeal-content'
import type { SignatureSubmission } from '@/lib/domain/appeals/signing'
import { DEFAULT_LOCALE, isLocale } from '@/lib/i18n/locales'
import { queueMail } from '@/lib/mail/queue-mail'
import { digestOf, type Keys } from '@/lib/records/keys'
import type { TakingOne } from '@/lib/records/taking-one'
import { sealSignature } from './sealed-signature'
import { signingToken } from './signing-token'

/** So many messages a day one address gets about one appeal, whoever signs with it. */
const MOST_A_DAY = 3

/** The keyed digest by which an address is known again. */
export function emailDigestOf(keys: Keys, email: string): string {
  return digestOf(keys, ['signer', email.toLowerCase()])
}

/**
 * Keeps a signature that its signer has yet to confirm, and asks for that by mail. Nothing happens where the appeal
 * takes none, where the address has signed already, or where it was asked often enough today.
 */
export async function receiveSignature(id: string, sent: SignatureSubmission, taking: TakingOne): Promise<[]> {
  const { transaction, keys, fieldKeys, origin } = taking
  const [appeal] = await transaction<{ id: string; version: number; content: unknown }[]>`
    SELECT a.id, v.version, v.content FROM file.appeal a
    JOIN file.appeal_version v ON v.appeal_id = a.id AND v.version = a.published_version
    WHERE a.slug = ${sent.appeal} AND a.takes_signatures`
  if (!appeal) return []
  const digest = emailDigestOf(keys, sent.email)
  const [known] = await transaction<{ confirmed: boolean; asked: number }[]>`
    SELECT coalesce(bool_or(confirmed_at IS NOT NULL), false) AS confirmed,
      count(*) FILTER (WHERE received_at > now() - interval '1 day') AS asked
    FROM file.signature WHERE appeal_id = ${appeal.id} AND email_digest = ${digest}`
  if (known?.confirmed || (known?.asked ?? 0) >= MOST_A_DAY) return []
  const locale = isLocale(sent.locale) ? sent.locale : DEFAULT_LOCALE
  const sealed = sealSignature(fieldKeys, id, sent.content, sent.email)
  await transaction`
    INSERT INTO file.signature (id, appeal_id, version, locale, content, email, email_digest, is_public, wants_news)
    VALUES (${id}, ${appeal.id}, ${appeal.version}, ${locale}, ${sealed.content}, ${sealed.email}, ${digest},
      ${sent.isPublic}, ${sent.wantsNews})`
  const link = (purpose: 'confirm' | 'withdraw') =>
    `${origin}/${locale}/act/${purpose}?t=${signingToken(keys, purpose, id)}`
  const { title } = appealTextIn(appealContentSchema.parse(appeal.content), locale).text
  await queueMail(overPostgres(transaction), fieldKeys, {
    kind: 'confirm_signature', locale, recipient: sent.email, occasion: `signature ${id}`,
    values: { appeal: title, confirm: link('confirm'), withdraw: link('withdraw') },
  })
  return []
}
