import type { Sql } from '@/lib/db/connect'
import type { FieldKeys } from '@/lib/db/field-keys'
import { DEFAULT_LOCALE, isLocale } from '@/lib/i18n/locales'
import { closedNow } from '@/lib/db/closed-now'
import { composeMail } from './compose-mail'
import type { Handed, MailServer } from './mail-server'
import { isMailKind, MAIL_KINDS, SENT_WHILE_CLOSED } from './mail-kinds'
import { openMail } from './sealed-mail'

/** What a message is sent with. */
export interface Sending {
  sql: Sql
  keys: FieldKeys
  server: MailServer
}

/** `nothing`: it is ended already, or in the hands of another process. `held`: the site is closed, and it waits. */
export type Delivered = Handed['outcome'] | 'given_up' | 'nothing' | 'held'

interface WaitingMail {
  kind: string
  locale: string
  recipient: Buffer
  content: Buffer
}

type FoundMail = WaitingMail & { isClosed: boolean }

/**
 * Hands a message to the mail server and keeps the answer. The row is locked all the while: nobody else sends it, and
 * if this process is killed the message is as it was. Only between the server's answer and our commit can a message
 * be taken that we do not know of; it is then handed over again, under the same Message-ID. After the last attempt a
 * message is given up, and kept for an administrator to try again. While the site is closed a message is as it was.
 */
export async function deliverMail({ sql, keys, server }: Sending, id: string, isLast: boolean): Promise<Delivered> {
  return sql.begin(async (transaction) => {
    const [mail] = await transaction<FoundMail[]>`
      SELECT kind, locale, recipient, content, ${closedNow(transaction)} AS "isClosed" FROM file.mail
      WHERE id = ${id} AND state = 'waiting' FOR UPDATE SKIP LOCKED`
    if (!mail) return 'nothing'
    if (mail.isClosed && !SENT_WHILE_CLOSED.some((kind) => kind === mail.kind)) return 'held'
    const { outcome, answer } = await hand(server, id, mail, keys)
    const state = outcome !== 'postponed' ? outcome : isLast ? 'given_up' : 'waiting'
    const isOver = outcome !== 'postponed'
    await transaction`
      UPDATE file.mail SET state = ${state}, attempts = attempts + 1, answer = ${answer}, tried_at = now(),
        ended_at = CASE WHEN ${state} <> 'waiting' THEN now() END,
        recipient = CASE WHEN NOT ${isOver} THEN recipient END, content = CASE WHEN NOT ${isOver} THEN content END
      WHERE id = ${id}`
    return state === 'waiting' ? 'postponed' : state
  })
}

async function hand(server: MailServer, id: string, mail: WaitingMail, keys: FieldKeys): Promise<Handed> {
  const { kind } = mail
  if (!isMailKind(kind)) throw new Error(`there is no kind of mail named ${kind}`)
  const { recipient, values } = openMail(keys, id, mail)
  const locale = isLocale(mail.locale) ? mail.locale : DEFAULT_LOCALE
  return server.hand(id, recipient, await composeMail(locale, kind, MAIL_KINDS[kind].parse(values)))
}
