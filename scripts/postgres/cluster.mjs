import { spawn, spawnSync } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { closeSync, existsSync, mkdtempSync, openSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { dirname, join } from 'node:path'
import { Fault } from '../fault.mjs'
import { chooseAccount, findShelter, giveTo, placeBinaries } from './account.mjs'
import { findBinaries, majorVersion } from './binaries.mjs'
import { findRunning, isReady } from './postmaster.mjs'

const SUPERUSER = 'postgres'
const START_TIMEOUT_MS = 60_000

// Postgres lives as long as the pipe on its guard's standard input: when the process that started it ends, in
// whatever way, the pipe closes and Postgres shuts down. A signal to our terminal does not reach it directly.
const GUARD = [
  'exec 3<&0',
  '"$@" </dev/null 3<&- &',
  'server=$!',
  '( read -r _ <&3; kill -INT "$server" ) 2>/dev/null &',
  'reader=$!',
  'wait "$server"',
  'status=$?',
  'kill "$reader" 2>/dev/null',
  'exit "$status"',
].join('\n')

const ENVIRONMENT = { PATH: process.env.PATH, LC_ALL: process.platform === 'darwin' ? 'C' : 'C.UTF-8', TZ: 'UTC' }

/**
 * Starts the Postgres cluster kept in `home`, making it at the first call, or joins the one that runs there already.
 * `throwaway` trades safety against a power cut for speed. Answers { url(role, database), stop() }; throws a Fault.
 */
export async function startCluster(home, { throwaway = false } = {}) {
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
  if (running) return { ...connection(running.port, password), stop: async () => undefined }
  const port = await findFreePort()
  const stop = await launch(place, port, throwaway)
  return { ...connection(port, password), stop }
}

/** Stops a throwaway cluster and removes all it wrote. */
export async function removeCluster(home, cluster) {
  await cluster.stop()
  rmSync(findShelter(chooseAccount(), home), { recursive: true, force: true })
  rmSync(home, { recursive: true, force: true })
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

async function launch({ account, bin, data, home }, port, throwaway) {
  const settings = {
    listen_addresses: '127.0.0.1',
    port,
    unix_socket_directories: '',
    timezone: 'UTC',
    log_timezone: 'UTC',
    ...(throwaway ? { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off' } : {}),
  }
  const flags = Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`])
  const logFile = join(home, 'postgres.log')
  const log = openSync(logFile, 'w')
  const guard = spawn('/bin/sh', ['-c', GUARD, 'guard', join(bin, 'postgres'), '-D', data, ...flags], {
    ...account,
    cwd: '/',
    env: ENVIRONMENT,
    detached: true,
    stdio: ['pipe', log, log],
  })
  closeSync(log)
  const ended = new Promise((resolve) => guard.once('exit', resolve))
  guard.once('error', () => undefined)
  guard.stdin.on('error', () => undefined)
  const stop = async () => {
    guard.stdin.end()
    if (guard.exitCode === null && guard.signalCode === null) await ended
  }
  await waitUntilReady(data, guard, logFile)
  return stop
}

async function waitUntilReady(data, guard, logFile) {
  const deadline = Date.now() + START_TIMEOUT_MS
  while (!isReady(data)) {
    if (guard.exitCode !== null || Date.now() > deadline) {
      guard.stdin.end()
      const lines = readFileSync(logFile, 'utf8').split('\n')
      const reason = lines.find((line) => line.includes('FATAL')) ?? lines.filter(Boolean).slice(-1)[0] ?? 'no answer'
      throw new Fault(`Postgres did not start (${reason.trim()}); its log is ${logFile}.`)
    }
    await new Promise((resolve) => setTimeout(resolve, 20))
  }
}

function findFreePort() {
  return new Promise((resolve, reject) => {
    const server = createServer()
    server.once('error', reject)
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address()
      server.close(() => resolve(port))
    })
  })
}
