import { readFieldKeys } from '@/lib/db/field-keys'
import { closeIntakeSql } from '@/lib/db/intake'
import { teamSql } from '@/lib/db/team'
import type { Submission } from '@/lib/domain/intake/submission'
import { parsePrivateKey } from '@/lib/intake/sealed-box'
import { submit } from '@/lib/intake/submit'
import { takeSubmissions } from '@/lib/jobs/take-submissions'
import { deliverMail } from '@/lib/mail/deliver-mail'
import { openMailServer } from '@/lib/mail/mail-server'
import { decodeMail } from '../support/decode-mail'
import { openSmtpServer } from './smtp-server'

export const DESK_ORIGIN = 'https://site.example'

/** What takes submissions and sends mail in a test, one step after another, with a mail server on loopback. */
export async function openIntakeDesk() {
  const smtp = await openSmtpServer()
  const server = openMailServer(smtp.url, 'vigil@site.example')
  const intakeKeys = await parsePrivateKey(Buffer.alloc(32, 9).toString('base64'))
  const fail = (error: unknown) => {
    throw error
  }
  /** Takes all that was sent, and sends all mail that follows; a submission that cannot be taken fails the test. */
  const work = async () => {
    const [sql, keys] = [teamSql(), readFieldKeys()]
    while (await takeSubmissions({ sql, intakeKeys, fieldKeys: keys, origin: DESK_ORIGIN, fail }));
    const waiting = await sql<{ id: string }[]>`SELECT id FROM file.mail WHERE state = 'waiting'`
    for (const { id } of waiting) await deliverMail({ sql, keys, server }, id, false)
  }
  const mailTo = (recipient: string) =>
    smtp.taken.filter((one) => one.recipient === recipient).map(({ raw }) => decodeMail(raw))
  return {
    work,
    send: async (submission: Submission) => {
      await submit(intakeKeys.publicKey, submission)
      await work()
    },
    /** The messages that an address got, the oldest first. */
    mailTo,
    /** The token of a link in the newest message to an address. */
    tokenFrom: (recipient: string, step: string) =>
      new RegExp(`${DESK_ORIGIN}/[a-z]{2}/act/${step}\\?t=([0-9a-f.-]+)`).exec(mailTo(recipient).at(-1) ?? '')?.[1] ?? '',
    close: async () => {
      server.close()
      await Promise.all([smtp.close(), closeIntakeSql()])
    },
  }
}
