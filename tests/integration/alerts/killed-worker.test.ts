import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { build } from 'esbuild'
import { sealFor } from '@/lib/alerts/sealed-subscription'
import { readFieldKeys } from '@/lib/db/field-keys'
import { type LoopbackServer, openSmtpServer } from '../../factories/smtp-server'
import { takeAuthDatabase } from '../../factories/take-database'
import { importInto, theAppeal } from '../records/exchange'

const READERS = 250
const KILLS = 50
/** Processes that run at once, and messages that each hands over side by side. */
const WORKERS = 2
const AT_ONCE = 8
/** So long they run every second time, whether or not they have begun. */
const BLIND_MS = 200
const BUNDLE = join(process.cwd(), 'node_modules', '.cache', `killed-worker-${process.pid}.cjs`)

const { team } = takeAuthDatabase()
let smtp: LoopbackServer
const workers: ChildProcess[] = []

afterAll(async () => {
  for (const worker of workers) worker.kill('SIGKILL')
  await smtp.close()
  rmSync(BUNDLE, { force: true })
})
beforeAll(async () => {
  smtp = await openSmtpServer()
  // Compiled once: fifty processes that each compile for a second would test that.
  await build({ entryPoints: ['tests/support/alert-worker.ts'], outfile: BUNDLE, bundle: true, platform: 'node', packages: 'external' })
  await importInto(team, theAppeal())
  await team`UPDATE file.alert_watch SET seen = '{}'`
  for (let reader = 0; reader < READERS; reader += 1) await follow(`reader-${reader}@people.example`)
})

async function follow(email: string) {
  const id = globalThis.crypto.randomUUID()
  await team`
    INSERT INTO file.alert_subscription (id, scope, case_id, least, way, locale, email, email_digest, confirmed_at)
    SELECT ${id}, 'case', id, 1, 'mail', 'en', ${sealFor(readFieldKeys(), id, 'email', email)}, ${email}, now()
    FROM file.case WHERE slug = 'raoof-mehran'`
}

function startWorker(): ChildProcess {
  const told = { VIGIL_SMTP_URL: smtp.url, VIGIL_MAIL_FROM: 'vigil@site.example' }
  const worker = spawn(process.execPath, [BUNDLE], { env: { ...process.env, ...told }, stdio: 'ignore' })
  workers.push(worker)
  return worker
}

async function kill(worker: ChildProcess): Promise<void> {
  worker.kill('SIGKILL')
  await once(worker, 'exit')
}

async function isDone(): Promise<boolean> {
  const [row] = await team<{ told: number; waiting: number }[]>`
    SELECT (SELECT count(*) FROM file.alert WHERE told_at IS NOT NULL) AS told,
      (SELECT count(*) FROM file.mail WHERE state = 'waiting') AS waiting`
  return row !== undefined && row.told > 0 && row.waiting === 0
}

test('through fifty kills of the worker each alert reaches the mail server, and as one message', async () => {
  for (let killed = 0; killed < KILLS; killed += WORKERS) {
    const had = smtp.taken.length
    const running = Array.from({ length: WORKERS }, startWorker)
    // Every second time amid their work, however long it takes them to begin; else wherever they are.
    const endMs = performance.now() + (killed % 4 === 0 ? Infinity : BLIND_MS)
    while (smtp.taken.length === had && performance.now() < endMs) await sleep(5)
    await Promise.all(running.map(kill))
  }
  // They had begun, and were not done.
  expect(smtp.taken.length).toBeGreaterThan(0)
  expect(await isDone()).toBe(false)
  startWorker()
  while (!(await isDone())) await sleep(50)
  const [row] = await team<{ alerts: number }[]>`SELECT count(*) AS alerts FROM file.alert WHERE picture = 'public'`
  const alerts = row?.alerts ?? 0
  expect(alerts).toBeGreaterThanOrEqual(READERS)
  const subjectOf = (raw: string) => /^Subject: (.*)$/m.exec(raw)?.[1] ?? ''
  const told = smtp.taken.map(({ id, recipient, raw }) => ({ id, what: `${recipient} ${subjectOf(raw)}` }))
  expect(new Set(told.map(({ what }) => what)).size).toBe(alerts)
  // One Message-ID each: what was taken twice is what a killed process had handed over and not yet noted.
  expect(new Set(told.map(({ id }) => id)).size).toBe(alerts)
  expect(told.length).toBeLessThanOrEqual(alerts + KILLS * AT_ONCE)
})
