import { confirmAddress, setAddress } from '@/lib/alerts/alert-address'
import { lookAtCases } from '@/lib/alerts/look-at-cases'
import { sendAlerts } from '@/lib/alerts/send-alerts'
import { subscribeAlerts } from '@/lib/alerts/subscribe'
import { readFieldKeys } from '@/lib/db/field-keys'
import { teamSql } from '@/lib/db/team'
import { subscriptionForm } from '@/lib/domain/alerts/subscription-form'
import type { Viewer } from '@/lib/domain/permissions/viewer'
import { deliverMail } from '@/lib/mail/deliver-mail'
import { openMailServer } from '@/lib/mail/mail-server'
import { madeBy } from '../../factories/an-account'
import { openSmtpServer } from '../../factories/smtp-server'
import { decodeMail } from '../../support/decode-mail'
import { noon } from '../tasks/task-desk'

const ORIGINS = { publicOrigin: 'https://site.example', teamOrigin: 'https://team.example', takesForms: true }

/** What looks at cases, tells and sends in a test, one step after another, with a mail server on loopback. */
export async function openAlertDesk() {
  const smtp = await openSmtpServer()
  const server = openMailServer(smtp.url, 'vigil@site.example')
  const send = async () => {
    const waiting = await teamSql()<{ id: string }[]>`SELECT id FROM file.mail WHERE state = 'waiting'`
    for (const { id } of waiting) await deliverMail({ sql: teamSql(), keys: readFieldKeys(), server }, id, false)
  }
  /** Looks at what is due on a day of 2021 (`04-05`), some hours after noon. */
  const look = async (day: string, hours = 0) => {
    while (await lookAtCases(teamSql(), noon(day, hours)) > 0);
  }
  const tell = async (day: string, hours = 0) => {
    while (await sendAlerts({ sql: teamSql(), fieldKeys: readFieldKeys(), ...ORIGINS }, noon(day, hours)) > 0);
  }
  const mailTo = (recipient: string) =>
    smtp.taken.filter((one) => one.recipient === recipient).map(({ raw }) => decodeMail(raw))
  return {
    look, tell, send, smtp, mailTo,
    /** All of it. */
    work: async (day: string, hours = 0) => {
      await look(day, hours)
      await tell(day, hours)
      await send()
    },
    /** The subjects of the messages that an address got, the oldest first. */
    subjects: (recipient: string) => mailTo(recipient).map((raw) => /^Subject: (.*)$/m.exec(raw)?.[1] ?? ''),
    close: async () => {
      server.close()
      await smtp.close()
    },
  }
}

/** Gives an account an address that is confirmed; answers it. */
export async function seatAddress(viewer: Viewer): Promise<string> {
  const email = `${viewer.accountId}@people.example`
  const { code } = madeBy(await setAddress(viewer, { email }, 'en', noon('01-01').at))
  madeBy(await confirmAddress(viewer, { code }, noon('01-01').at))
  await teamSql()`DELETE FROM file.mail`
  return email
}

/** Subscribes somebody, by mail at once and from watch on unless told otherwise; answers the id. */
export async function wants(viewer: Viewer, asked: object): Promise<string> {
  const form = subscriptionForm.parse({ scope: 'level', least: 'watch', way: 'mail', ...asked })
  return madeBy(await subscribeAlerts(viewer, form, 'en')).id
}
