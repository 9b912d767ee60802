import { once } from 'node:events'
import { readdirSync, readFileSync } from 'node:fs'
import { connect as dial } from 'node:net'
import { setTimeout as sleep } from 'node:timers/promises'
import { connect, type Sql } from '@/lib/db/connect'
import { migrate } from '@/lib/db/migrate'
import { childrenOf, type OwnSite, startOwnSite, waitUntil } from '../support/own-site'

/** A database of this suite's own: what it locks nobody else waits for. */
const NAME = `ending_${process.pid}`
const settings: Record<string, string> = JSON.parse(process.env.VIGIL_TEST_SETTINGS ?? '{}')
const { DATABASE_URL = '', DATABASE_OPEN_URL = '', DATABASE_INTAKE_URL = '' } = settings
const server = process.env.VIGIL_TEST_SITE_DATABASE ?? ''
const there = (url: string) => Object.assign(new URL(url), { pathname: `/${NAME}` }).href
const urls = { team: there(DATABASE_URL), open: there(DATABASE_OPEN_URL), intake: there(DATABASE_INTAKE_URL) }
const environment = {
  ...process.env, ...settings, DATABASE_URL: urls.team, DATABASE_OPEN_URL: urls.open, DATABASE_INTAKE_URL: urls.intake,
}
let owner: Sql
let site: OwnSite
let letGoOfCases = async () => {}

/** Makes the database, or takes it away. */
async function tellServer(statement: string): Promise<void> {
  const sql = connect(server, { max: 1 })
  await sql.unsafe(statement).finally(() => sql.end())
}

beforeAll(async () => {
  await tellServer(`CREATE DATABASE ${NAME}`)
  await migrate(there(server), urls)
  owner = connect(there(server), { max: 2 })
})
afterEach(async () => {
  site.first.kill('SIGKILL')
  await letGoOfCases()
})
afterAll(async () => {
  await owner.end({ timeout: 1 })
  await tellServer(`DROP DATABASE ${NAME} WITH (FORCE)`)
})

/** Makes whoever reads the cases wait until the answer is called. */
async function holdCases(): Promise<() => Promise<void>> {
  const holder = await owner.reserve()
  await holder`BEGIN`
  await holder`LOCK TABLE open.case IN ACCESS EXCLUSIVE MODE`
  letGoOfCases = async () => {
    letGoOfCases = async () => {}
    await holder`ROLLBACK`
    holder.release()
  }
  return letGoOfCases
}

async function countWaiting(): Promise<number> {
  const [row] = await owner<{ count: number }[]>`
    SELECT count(*) FROM pg_locks WHERE relation = 'open.case'::regclass AND NOT granted`
  return row?.count ?? 0
}

/** Whether nobody is answered any more; a visitor whom a worker got as it ended is answered by nobody. */
function isShut(): Promise<boolean> {
  return Promise.race([site.ask('/healthz').then(() => false, () => true), sleep(1_000, true)])
}

/** How many bytes one end of a connection on this machine has not read of what the other has sent. */
function countUnread(port: number, from: number | undefined): number {
  const hasPort = (address: string | undefined, of: number | undefined) => parseInt(address?.split(':')[1] ?? '', 16) === of
  const lines = ['tcp', 'tcp6'].flatMap((name) => readFileSync(`/proc/net/${name}`, 'utf8').split('\n'))
  const end = lines.map((line) => line.trim().split(/\s+/)).find(([, here, there]) => hasPort(here, port) && hasPort(there, from))
  return parseInt(end?.[4]?.split(':')[1] ?? '', 16)
}

/** One connection: what is asked on it in turn, whether that was read, and all that comes back until it is closed. */
function openLine(port: number): { ask: (path: string) => void; isRead: () => boolean; answers: Promise<string> } {
  const socket = dial(port, '127.0.0.1')
  let answers = ''
  socket.on('data', (part) => (answers += part.toString()))
  return {
    ask: (path) => socket.write(`GET ${path} HTTP/1.1\r\nHost: localhost:${port}\r\n\r\n`),
    isRead: () => countUnread(port, socket.localPort) === 0,
    answers: once(socket, 'close').then(() => answers),
  }
}

test.each(['1', '2'])('with %s worker(s), SIGTERM lets what is under way be answered, and then ends all with 0', async (workers) => {
  site = await startOwnSite({ ...environment, VIGIL_WORKERS: workers })
  expect(await site.ask('/readyz')).toEqual({ status: 200, text: '{"status":"ready"}' })
  const children = childrenOf(site.first.pid)
  const all = [...children, ...children.flatMap(childrenOf)]
  const letGo = await holdCases()
  const answered = site.ask('/api/v1/cases?q=under-way')
  await waitUntil(async () => (await countWaiting()) > 0)
  site.first.kill('SIGTERM')
  const ended = once(site.first, 'exit')
  await waitUntil(isShut, () => 'It goes on accepting.')
  await sleep(500)
  expect(site.first.exitCode).toBe(null)
  await letGo()
  const { status, text } = await answered
  expect([status, JSON.parse(text)]).toMatchObject([200, { total: 0 }])
  expect(await ended).toEqual([0, null])
  expect(site.said()).toContain('"event":"stopped","exit":0')
  await waitUntil(() => all.every((pid) => !readdirSync('/proc').includes(String(pid))))
})

test('an instance that ends says on a connection that is still open that it is not ready', async () => {
  site = await startOwnSite(environment)
  const letGo = await holdCases()
  const line = openLine(site.port)
  line.ask('/api/v1/cases?q=before-the-end')
  await waitUntil(async () => (await countWaiting()) > 0)
  site.first.kill('SIGTERM')
  await waitUntil(() => site.said().includes('stopping'))
  line.ask('/readyz')
  await waitUntil(line.isRead)
  await letGo()
  const [, first, second] = (await line.answers).split('HTTP/1.1 ')
  expect(first).toMatch(/^200 OK[^]*"total":0/)
  expect(second).toMatch(/^503 Service Unavailable[^]*connection: close[^]*Not ready: running\./i)
})

test('what is not answered in time is refused or broken off, and the end comes all the same', async () => {
  site = await startOwnSite(environment)
  const letGo = await holdCases()
  const answered = site.ask('/api/v1/cases?q=too-late').then(({ status }) => status, () => 'broken off')
  await waitUntil(async () => (await countWaiting()) > 0)
  site.first.kill('SIGTERM')
  expect(await once(site.first, 'exit')).toEqual([0, null])
  // The database gives up at about the same time.
  expect(['broken off', 503]).toContain(await answered)
  await letGo()
})
