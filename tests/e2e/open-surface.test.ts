import { readdirSync, readFileSync, readlinkSync } from 'node:fs'
import { connect } from '@/lib/db/connect'
import { ACTIONS, ROUTES } from '@/lib/auth/route-registry'
import { findFreePort } from '@/lib/gate/listen'
import { childrenOf, type OwnSite, startOwnSite } from '../support/own-site'

const settings: Record<string, string> = JSON.parse(process.env.VIGIL_TEST_SETTINGS ?? '{}')
const { DATABASE_OPEN_URL = '', DATABASE_INTAKE_URL = '' } = settings
/** All that a public server is told; nothing of this run's environment but where programs lie. */
const PUBLIC = { PATH: process.env.PATH, VIGIL_SURFACE: 'open', DATABASE_OPEN_URL, DATABASE_INTAKE_URL }
const SECRETS = ['DATABASE_URL', 'DATABASE_OWNER_URL', 'VIGIL_AUTH_SECRET', 'VIGIL_FIELD_KEYS']
const TOKEN = 'a-token-that-was-invented-for-this-test'

let site: OwnSite
let processes: number[]

async function start(environment: Readonly<Record<string, string | undefined>>): Promise<void> {
  site = await startOwnSite(environment)
  const children = childrenOf(site.first.pid)
  processes = [site.first.pid ?? 0, ...children, ...children.flatMap(childrenOf)]
}

/** What a process was told when it began. */
function readEnvironment(pid: number): Record<string, string> {
  const lines = readFileSync(`/proc/${pid}/environ`, 'utf8').split('\0').filter((line) => line !== '')
  return Object.fromEntries(lines.map((line) => [line.slice(0, line.indexOf('=')), line.slice(line.indexOf('=') + 1)]))
}

/** The local ports of all connections that a process holds. */
function portsOf(pid: number): number[] {
  const inodes = new Set(readdirSync(`/proc/${pid}/fd`).map((fd) => {
    try {
      return /^socket:\[(\d+)\]$/.exec(readlinkSync(`/proc/${pid}/fd/${fd}`))?.[1]
    } catch {
      // It was closed in the meantime.
      return undefined
    }
  }))
  const rows = ['tcp', 'tcp6'].flatMap((table) => readFileSync(`/proc/${pid}/net/${table}`, 'utf8').trim().split('\n').slice(1))
  return rows.map((row) => row.trim().split(/\s+/)).filter((row) => inodes.has(row[9]))
    .map((row) => Number.parseInt(row[1]?.split(':')[1] ?? '', 16))
}

/** The roles under which those processes are connected to the database, as the database sees it. */
async function findRoles(): Promise<string[]> {
  const ports = processes.flatMap(portsOf)
  const owner = connect(process.env.VIGIL_TEST_SITE_DATABASE ?? '', { max: 1 })
  try {
    const rows = await owner<{ role: string }[]>`
      SELECT DISTINCT usename::text AS role FROM pg_stat_activity WHERE client_port IN ${owner(ports)} ORDER BY 1`
    return rows.map(({ role }) => role)
  } finally {
    await owner.end()
  }
}

describe('a public server that is told of the public databases alone', () => {
  beforeAll(() => start(PUBLIC))
  afterAll(() => site.first.kill('SIGTERM'))

  test.each(['/en', '/en/cases', '/en/cases/raoof-mehran', '/en/cases?q=raoof', '/en/prisons/evin', '/en/method',
    '/api/v1/cases', '/api/v1/map', '/readyz', '/healthz'])('answers %s', async (path) => {
    expect((await site.ask(path)).status).toBe(200)
  })

  test('has nothing at any address of the workspace', async () => {
    const paths = [...Object.values(ROUTES).map(({ path }) => path), '/api/auth/csrf', '/api/auth/session', '/api/team/metrics']
    expect(paths.length).toBeGreaterThan(Object.keys(ACTIONS).length)
    for (const path of paths.map((pattern) => pattern.replace(/\[[^\]]+\]/g, 'evin'))) {
      const { status, text } = await site.ask(path, { authorization: `Bearer ${TOKEN}` })
      expect([path, status]).toEqual([path, 404])
      expect(text).toContain('There is nothing at this address.')
    }
  })

  test('knows no secret of the team, in any of its processes', () => {
    expect(processes.length).toBeGreaterThan(1)
    for (const pid of processes) {
      const told = readEnvironment(pid)
      for (const name of SECRETS) {
        expect([name, told[name] ?? '']).toEqual([name, ''])
        expect(settings[name]).toBeTruthy()
        expect(JSON.stringify(told)).not.toContain(settings[name])
      }
    }
  })

  test('is connected to the database as vigil_open, and as nobody else', async () => {
    await site.ask('/en/cases?q=mehran')
    expect(await findRoles()).toEqual(['vigil_open'])
  })
})

describe('a public server that is told the secrets of the team by mistake', () => {
  beforeAll(() => start({ ...PUBLIC, ...settings, VIGIL_SURFACE: 'open', VIGIL_METRICS_TOKEN: TOKEN }))
  afterAll(() => site.first.kill('SIGTERM'))

  test('keeps them from the process that renders, and opens nothing', async () => {
    const [, ...behind] = processes
    expect(behind.length).toBeGreaterThan(0)
    for (const pid of behind) {
      const told = readEnvironment(pid)
      for (const name of [...SECRETS, 'VIGIL_METRICS_TOKEN']) expect([name, told[name]]).toEqual([name, ''])
    }
    expect((await site.ask('/en')).status).toBe(200)
    expect((await site.ask('/api/team/metrics', { authorization: `Bearer ${TOKEN}` })).status).toBe(404)
    expect(await findRoles()).toEqual(['vigil_open'])
  })
})

describe('a public server of two workers that is told of a port for its numbers', () => {
  let numbers: string

  beforeAll(async () => {
    const port = String(await findFreePort())
    numbers = `http://localhost:${port}/metrics`
    await start({ ...PUBLIC, VIGIL_WORKERS: '2', VIGIL_METRICS_PORT: port })
  })
  afterAll(() => site.first.kill('SIGTERM'))

  test('tells there those of both, and that it is no copy, and on the site nothing', async () => {
    for (let count = 0; count < 6; count += 1) expect((await site.ask('/en/prisons')).status).toBe(200)
    const answered = /^vigil_http_answers_total\{route="page",surface="open",status="200"\} (\d+)$/m
    for (let count = 0; count < 4; count += 1) {
      const text = await (await fetch(numbers, { headers: { connection: 'close' } })).text()
      expect([answered.exec(text)?.[1], /^vigil_copy_/m.test(text)]).toEqual(['6', false])
      expect(text).toMatch(/^vigil_site_memory_bytes\{part="resident"\} \d{8}/m)
    }
    for (const path of ['/metrics', '/api/team/metrics']) expect((await site.ask(path)).text).not.toContain('vigil_')
  })
})
