import { randomUUID } from 'node:crypto'
import { addJob } from '@/lib/db/add-job'
import type { FieldKeys } from '@/lib/db/field-keys'
import type { Statements } from '@/lib/db/statements'
import type { Locale } from '@/lib/i18n/locales'
import type { MailKind, MailValues } from './mail-kinds'
import { sealMail } from './sealed-mail'

/** A message to be sent. */
export interface NewMail<Kind extends MailKind> {
  kind: Kind
  locale: Locale
  /** One e-mail address. */
  recipient: string
  values: MailValues<Kind>
  /** What it is about, once: a second message of the same occasion is not made. */
  occasion: string
}

/**
 * Puts a message into the transaction of whatever it tells of: it goes out if, and only if, that is committed. Answers
 * its id, or null where the occasion has its message already.
 */
export async function queueMail<Kind extends MailKind>(
  db: Statements,
  keys: FieldKeys,
  { kind, locale, recipient, values, occasion }: NewMail<Kind>,
): Promise<string | null> {
  const id = randomUUID()
  const sealed = sealMail(keys, id, recipient, values)
  const [made] = await db<{ id: string }>`
    INSERT INTO file.mail (id, kind, locale, occasion, recipient, content)
    VALUES (${id}::uuid, ${kind}, ${locale}, ${occasion},
      decode(${hex(sealed.recipient)}, 'hex'), decode(${hex(sealed.content)}, 'hex'))
    ON CONFLICT (occasion) DO NOTHING
    RETURNING id`
  if (!made) return null
  await addJob(db, 'mail', { mailId: id })
  return id
}

function hex(bytes: Uint8Array): string {
  return Buffer.from(bytes).toString('hex')
}
