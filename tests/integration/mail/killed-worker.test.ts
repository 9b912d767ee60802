import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { setTimeout as sleep } from 'node:timers/promises'
import { readFieldKeys } from '@/lib/db/field-keys'
import { overPostgres } from '@/lib/db/statements'
import { teamSql } from '@/lib/db/team'
import { queueMail } from '@/lib/mail/queue-mail'
import { createAuthDatabase } from '../../factories/auth-database'
import type { TestDatabase } from '../../factories/database'
import { type LoopbackServer, openSmtpServer } from '../../factories/smtp-server'

const MESSAGES = 140
const KILLS = 3
/** Messages that one process hands over side by side, of which a kill may leave the answer unread. */
const AT_ONCE = 8

let database: TestDatabase
let smtp: LoopbackServer
let worker: ChildProcess

beforeAll(async () => {
  database = await createAuthDatabase()
  smtp = await openSmtpServer()
})
afterAll(async () => {
  worker.kill('SIGKILL')
  await smtp.close()
  await database.drop()
})

function startWorker(): ChildProcess {
  const env = { ...process.env, VIGIL_SMTP_URL: smtp.url, VIGIL_MAIL_FROM: 'vigil@site.example' }
  return spawn(process.execPath, ['--import', 'tsx', 'lib/jobs/main.ts'], { env, stdio: 'inherit' })
}

async function countWaiting(): Promise<number> {
  const [row] = await teamSql()<{ count: number }[]>`SELECT count(*) FROM file.mail WHERE state = 'waiting'`
  return row?.count ?? 0
}

async function waitFor(isSo: () => Promise<boolean>): Promise<void> {
  while (!(await isSo())) await sleep(50)
}

test('of messages whose process is killed, and killed again, none is lost', async () => {
  await teamSql().begin(async (transaction) => {
    for (let number = 0; number < MESSAGES; number += 1) {
      await queueMail(overPostgres(transaction), readFieldKeys(), {
        kind: 'test', locale: 'en', recipient: `${number}@people.example`, occasion: `killed ${number}`,
        values: { origin: 'https://site.example' },
      })
    }
  })
  for (let kill = 1; kill <= KILLS; kill += 1) {
    worker = startWorker()
    const enough = smtp.taken.length + 20
    await waitFor(async () => smtp.taken.length >= enough)
    worker.kill('SIGKILL')
    await once(worker, 'exit')
  }
  expect(await countWaiting()).toBeGreaterThan(0)
  // Jobs in the hands of a killed process are taken up when their minute is over: it is made to be over here.
  await teamSql()`
    UPDATE jobs.job SET started_on = now() - interval '2 minutes' WHERE name = 'mail' AND state = 'active'`
  worker = startWorker()
  await waitFor(async () => (await countWaiting()) === 0)
  const ids = new Set(smtp.taken.map(({ id }) => id))
  expect(new Set(smtp.taken.map(({ recipient }) => recipient)).size).toBe(MESSAGES)
  // Taken twice was only what the server had taken and had not yet been read: the same message, by its Message-ID.
  expect(ids.size).toBe(MESSAGES)
  expect(smtp.taken.length).toBeLessThanOrEqual(MESSAGES + KILLS * AT_ONCE)
  worker.kill('SIGTERM')
  expect(await once(worker, 'exit')).toEqual([0, null])
})
