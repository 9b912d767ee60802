import { lookAtCases } from '@/lib/alerts/look-at-cases'
import { sendAlerts } from '@/lib/alerts/send-alerts'
import { connect } from '@/lib/db/connect'
import { readFieldKeys } from '@/lib/db/field-keys'
import { dayOf } from '@/lib/domain/dates/day'
import { databaseUrl, mailSettings } from '@/lib/env'
import { deliverMail } from '@/lib/mail/deliver-mail'
import { openMailServer } from '@/lib/mail/mail-server'

/** Does what the jobs do for alerts, in a process that begins fast enough to be killed fifty times. */
async function work(): Promise<void> {
  const [sql, keys, mail] = [connect(databaseUrl('team')), readFieldKeys(), mailSettings()]
  if (mail === null) throw new Error('there is no mail server')
  const server = openMailServer(mail.url, mail.from)
  const origins = { publicOrigin: 'https://site.example', teamOrigin: 'https://team.example' }
  const telling = { sql, fieldKeys: keys, ...origins, takesForms: true }
  for (;;) {
    const now = { on: dayOf(2021, 3, 1), at: new Date() }
    while (await lookAtCases(sql, now) > 0);
    while (await sendAlerts(telling, now) > 0);
    const waiting = await sql<{ id: string }[]>`
      SELECT id FROM file.mail WHERE state = 'waiting' ORDER BY random() LIMIT 8`
    await Promise.all(waiting.map(({ id }) => deliverMail({ sql, keys, server }, id, false)))
  }
}

void work()
