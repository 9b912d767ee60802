import { readFieldKeys } from '@/lib/db/field-keys'
import { teamSql } from '@/lib/db/team'
import { askTestMail } from '@/lib/mail/ask-test-mail'
import { deliverMail } from '@/lib/mail/deliver-mail'
import { openMailServer } from '@/lib/mail/mail-server'
import { retryMail } from '@/lib/mail/retry-mail'
import { listMail } from '@/lib/team/list-mail'
import { aViewer } from '../../factories/a-viewer'
import { madeBy } from '../../factories/an-account'
import { takeAuthDatabase } from '../../factories/take-database'

const administrator = aViewer('administrator')
const recipient = 'somebody@people.example'

takeAuthDatabase()

async function giveUp(id: string) {
  const nobody = openMailServer('smtp://127.0.0.1:1', 'vigil@site.example')
  await deliverMail({ sql: teamSql(), keys: readFieldKeys(), server: nobody }, id, true)
  nobody.close()
}

async function countJobs(): Promise<number> {
  const [row] = await teamSql()<{ count: number }[]>`SELECT count(*) FROM jobs.job WHERE name = 'mail'`
  return row?.count ?? 0
}

test('only administrators read the delivery log, ask for messages, and have them tried again', async () => {
  const { id } = madeBy(await askTestMail(administrator, { recipient }, 'en'))
  await giveUp(id)
  const reviewer = aViewer('reviewer')
  expect(await listMail(reviewer)).toBeNull()
  expect(await askTestMail(reviewer, { recipient }, 'en')).toEqual({ ok: false, reason: 'not_allowed' })
  expect(await retryMail(reviewer, { mailId: id })).toEqual({ ok: false, reason: 'not_allowed' })
})

test('what was given up stands first, and is tried again once', async () => {
  const { id } = madeBy(await askTestMail(administrator, { recipient }, 'en'))
  await giveUp(id)
  await askTestMail(administrator, { recipient }, 'en')
  const before = await countJobs()
  expect((await listMail(administrator))?.lines[0]).toMatchObject({ id, state: 'given_up', answer: 'ESOCKET', attempts: 1 })
  expect(await retryMail(administrator, { mailId: id })).toMatchObject({ ok: true })
  expect(await retryMail(administrator, { mailId: id })).toEqual({ ok: false, reason: 'not_given_up' })
  expect(await countJobs()).toBe(before + 1)
  expect((await listMail(administrator))?.lines.find((line) => line.id === id)?.state).toBe('waiting')
})

test('who asked for a message is in the audit log, and to whom it went is not', async () => {
  const { id } = madeBy(await askTestMail(administrator, { recipient }, 'en'))
  const [entry] = await teamSql()`SELECT actor, action, fields FROM file.audit WHERE subject_id = ${id}`
  expect(entry).toEqual({ actor: administrator.accountId, action: 'mail.ask_test', fields: [] })
  const [found] = await teamSql()<{ count: number }[]>`
    SELECT count(*) FROM file.audit a WHERE to_jsonb(a)::text LIKE ${`%${recipient}%`}`
  expect(found?.count).toBe(0)
})
