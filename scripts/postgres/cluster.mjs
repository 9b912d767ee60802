import { spawnSync } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { closeSync, existsSync, mkdtempSync, openSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { Fault } from '../fault.mjs'
import { findFreePort } from '../free-port.mjs'
import { startGuarded } from '../guarded-process.mjs'
import { chooseAccount, findShelter, giveTo, placeBinaries } from './account.mjs'
import { findBinaries, majorVersion } from './binaries.mjs'
import { findRunning, isReady } from './postmaster.mjs'

const SUPERUSER = 'postgres'
const START_TIMEOUT_MS = 60_000

const ENVIRONMENT = { PATH: process.env.PATH, LC_ALL: process.platform === 'darwin' ? 'C' : 'C.UTF-8', TZ: 'UTC' }

/**
 * Starts the Postgres cluster kept in `home`, making it at the first call, or joins the one that runs there already.
 * `throwaway` trades safety against a power cut for speed; `settings` are Postgres's own. Answers
 * { port, password, data, url(role, database), stop() }, where `data` is its folder; throws a Fault.
 */
export async function startCluster(home, { throwaway = false, settings = {} } = {}) {
  const account = chooseAccount()
  const binaries = findBinaries()
  const shelter = findShelter(account, home)
  const place = { account, bin: join(placeBinaries(account, binaries, home), 'bin'), data: join(shelter, 'data'), home }
  if (!existsSync(place.data)) initialise(place, throwaway)
  const made = readFileSync(join(place.data, 'PG_VERSION'), 'utf8').trim()
  if (made !== majorVersion(binaries)) {
    throw new Fault(`The database in ${home} was made by Postgres ${made}, not ${majorVersion(binaries)}: remove it.`)
  }
  giveTo(account, place.data)
  const password = readFileSync(join(home, 'password'), 'utf8').trim()
  const running = findRunning(place.data)
  if (running) return { ...connection(running.port, password), data: place.data, stop: async () => undefined }
  const port = settings.port ?? await findFreePort()
  const stop = await launch(place, port, throwaway, settings)
  return { ...connection(port, password), data: place.data, stop }
}

function connection(port, password) {
  return {
    port,
    password,
    url: (role = SUPERUSER, database = 'postgres') => `postgres://${role}:${password}@127.0.0.1:${port}/${database}`,
  }
}

/** Makes the data folder beside its place and moves it there when it is whole: an interrupted start leaves no half. */
function initialise({ account, bin, data, home }, throwaway) {
  const unfinished = mkdtempSync(`${data}-`)
  const passwordFile = `${unfinished}.password`
  const password = randomBytes(24).toString('hex')
  writeFileSync(passwordFile, password, { mode: 0o600 })
  giveTo(account, unfinished)
  giveTo(account, passwordFile)
  // pg_trgm sees letters beyond ASCII only where LC_CTYPE knows them.
  const locale = process.platform === 'darwin' ? ['--locale=C', '--lc-ctype=UTF-8'] : ['--locale=C.UTF-8']
  const options = ['--encoding=UTF8', ...locale, '--auth=scram-sha-256', `--username=${SUPERUSER}`]
  const sync = throwaway ? ['--no-sync'] : []
  const result = spawnSync(
    join(bin, 'initdb'),
    [`--pgdata=${unfinished}`, `--pwfile=${passwordFile}`, ...options, ...sync],
    { ...account, cwd: '/', env: ENVIRONMENT, encoding: 'utf8' },
  )
  rmSync(passwordFile)
  if (result.status !== 0) {
    rmSync(unfinished, { recursive: true, force: true })
    const reason = result.error?.message ?? result.stderr.trim().split('\n').slice(-1)[0]
    throw new Fault(`Postgres could not make its data folder in ${dirname(data)}: ${reason}`)
  }
  writeFileSync(join(home, 'password'), password, { mode: 0o600 })
  renameSync(unfinished, data)
}

async function launch({ account, bin, data, home }, port, throwaway, asked) {
  const settings = {
    listen_addresses: '127.0.0.1',
    port,
    unix_socket_directories: '',
    timezone: 'UTC',
    log_timezone: 'UTC',
    ...(throwaway ? { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off' } : {}),
    ...asked,
  }
  const flags = Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`])
  const logFile = join(home, 'postgres.log')
  const log = openSync(logFile, 'w')
  const server = startGuarded(join(bin, 'postgres'), ['-D', data, ...flags], {
    ...account,
    signal: 'INT',
    cwd: '/',
    env: ENVIRONMENT,
    stdio: ['pipe', log, log],
  })
  closeSync(log)
  await waitUntilReady(data, server, logFile)
  return server.stop
}

async function waitUntilReady(data, server, logFile) {
  const deadline = Date.now() + START_TIMEOUT_MS
  while (!isReady(data)) {
    if (server.hasEnded() || Date.now() > deadline) {
      await server.stop()
      const lines = readFileSync(logFile, 'utf8').split('\n').filter(Boolean)
      const reason = lines.find((line) => line.includes('FATAL')) ?? lines.at(-1) ?? 'no answer'
      throw new Fault(`Postgres did not start (${reason.trim()}); its log is ${logFile}.`)
    }
    await new Promise((resolve) => setTimeout(resolve, 20))
  }
}
