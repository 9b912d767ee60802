import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { readdirSync } from 'node:fs'
import { get } from 'node:http'
import { setTimeout as sleep } from 'node:timers/promises'
import { findFreePort } from '@/lib/gate/listen'
import { childrenOf } from '../support/own-site'

const PATIENCE_MS = 2_000

let first: ChildProcess
let port: number
let said = ''

beforeAll(async () => {
  port = await findFreePort()
  const settings: Record<string, string> = JSON.parse(process.env.VIGIL_TEST_SETTINGS ?? '{}')
  first = spawn(process.execPath, ['--import', 'tsx', 'lib/gate/main.ts'], {
    env: { ...process.env, NODE_ENV: 'production', ...settings, PORT: String(port), VIGIL_WORKERS: '2' },
  })
  first.stdout?.on('data', (part: Buffer) => (said += part.toString()))
  first.stderr?.on('data', (part: Buffer) => (said += part.toString()))
  await until(() => said.includes('Vigil answers'))
})
afterAll(() => first.kill('SIGKILL'))

async function until(isSo: () => boolean | Promise<boolean>): Promise<void> {
  for (let tries = 0; tries < 400; tries += 1) {
    if (await isSo()) return
    await sleep(100)
  }
  throw new Error(`It never was so. The site said: ${said}`)
}

/** Null where nobody answers, as when a connection was handed to a worker that died before it took it. */
function readStatus(): Promise<number | null> {
  return new Promise((resolve) => {
    const options = { host: '127.0.0.1', port, path: '/en', agent: false, headers: { host: `localhost:${port}` } }
    const sent = get(options, (message) => message.resume().on('end', () => resolve(message.statusCode ?? null)))
    sent.on('error', () => resolve(null))
    sent.setTimeout(PATIENCE_MS, () => sent.destroy(new Error('nobody answers')))
  })
}

test('two workers answer, another takes the place of one that is killed, and none stays behind', async () => {
  const workers = childrenOf(first.pid).filter((pid) => childrenOf(pid).length > 0)
  const [victim] = workers
  expect(workers).toHaveLength(2)
  // The first page of a site that has just begun is made beside whatever else this machine does.
  await until(async () => (await readStatus()) === 200)
  if (victim !== undefined) process.kill(victim, 'SIGKILL')
  for (let tries = 0; tries < 10; tries += 1) expect([200, null, 503]).toContain(await readStatus())
  await until(() => said.includes('worker_replaced'))
  await until(() => childrenOf(first.pid).filter((pid) => pid !== victim && childrenOf(pid).length > 0).length === 2)
  await until(async () => (await readStatus()) === 200)
  const all = childrenOf(first.pid).flatMap((pid) => [pid, ...childrenOf(pid)])
  first.kill('SIGTERM')
  const [status] = await once(first, 'exit')
  expect(status).toBe(0)
  await until(() => all.every((pid) => !readdirSync('/proc').includes(String(pid))))
  expect(await readStatus()).toBe(null)
})
