import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { setTimeout as sleep } from 'node:timers/promises'
import { readFieldKeys } from '@/lib/db/field-keys'
import { overPostgres } from '@/lib/db/statements'
import { teamSql } from '@/lib/db/team'
import type { Mode } from '@/lib/domain/mode'
import { queueMail } from '@/lib/mail/queue-mail'
import { setMode } from '@/lib/records/modes/set-mode'
import { createAuthDatabase } from '../../factories/auth-database'
import type { TestDatabase } from '../../factories/database'
import { type LoopbackServer, openSmtpServer } from '../../factories/smtp-server'

let database: TestDatabase
let smtp: LoopbackServer
let jobs: ChildProcess

beforeAll(async () => {
  database = await createAuthDatabase()
  smtp = await openSmtpServer()
})
afterAll(async () => {
  jobs.kill('SIGKILL')
  await smtp.close()
  await database.drop()
})

function startJobs(): ChildProcess {
  const env = { ...process.env, VIGIL_SMTP_URL: smtp.url, VIGIL_MAIL_FROM: 'vigil@site.example' }
  return spawn(process.execPath, ['--import', 'tsx', 'lib/jobs/main.ts'], { env, stdio: 'inherit' })
}

async function set(mode: Mode): Promise<void> {
  expect(await setMode('operator', { mode, reason: 'a test' })).toMatchObject({ ok: true })
}

/** Queues what a visitor of the public site is sent. */
async function queueForVisitor(name: string): Promise<void> {
  const link = 'https://site.example/en/act'
  await teamSql().begin((transaction) => queueMail(overPostgres(transaction), readFieldKeys(), {
    kind: 'confirm_signature', locale: 'en', recipient: `${name}@people.example`, occasion: `signature ${name}`,
    values: { appeal: 'An invented appeal', confirm: link, withdraw: link },
  }))
}

async function queueForAdministrator(name: string): Promise<void> {
  await teamSql().begin((transaction) => queueMail(overPostgres(transaction), readFieldKeys(), {
    kind: 'test', locale: 'en', recipient: `${name}@people.example`, occasion: `test ${name}`,
    values: { origin: 'https://team.example' },
  }))
}

const recipients = () => smtp.taken.map(({ recipient }) => recipient.split('@')[0] ?? '')

async function arrived(name: string): Promise<void> {
  while (!recipients().includes(name)) await sleep(50)
}

/** The jobs of messages that are not over. */
async function countJobs(): Promise<number> {
  const [row] = await teamSql()<{ count: number }[]>`
    SELECT count(*) FROM jobs.job WHERE name = 'mail' AND state < 'completed'`
  return row?.count ?? 0
}

test('while the site is closed only what administrators ask for is sent, and all else as soon as it opens', async () => {
  // As a restored database is: closed before anything is started, with what waited.
  await queueForVisitor('before')
  await set('closed')
  jobs = startJobs()
  await queueForVisitor('meanwhile')
  await queueForAdministrator('administrator')
  await arrived('administrator')
  while (await countJobs() > 0) await sleep(50)
  expect(recipients()).toEqual(['administrator'])
  const attempts = await teamSql()`SELECT DISTINCT attempts FROM file.mail WHERE state = 'waiting'`
  expect(attempts).toEqual([{ attempts: 0 }])
  await set('normal')
  await Promise.all([arrived('before'), arrived('meanwhile')])
  expect(recipients().toSorted()).toEqual(['administrator', 'before', 'meanwhile'])
})

test('what a process held that was killed is sent when the site opens', async () => {
  await set('closed')
  await queueForVisitor('held')
  while (await countJobs() > 0) await sleep(50)
  jobs.kill('SIGKILL')
  await once(jobs, 'exit')
  jobs = startJobs()
  await queueForAdministrator('again')
  await arrived('again')
  expect(recipients()).not.toContain('held')
  await set('normal')
  await arrived('held')
})
