import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { createInterface } from 'node:readline'
import { connect } from '@/lib/db/connect'
import { findFreePort } from '@/lib/gate/listen'

interface Started {
  port: number
  password: string
  /** The folder of its data. */
  data: string
  /** The process that all its others are children of. */
  pid: number
}

/** A Postgres of a test's own, on one port for as long as the test lasts. */
export interface OwnPostgres extends Started {
  /** The address of a role in the database `vigil`; every role has the superuser's password. */
  urlOf: (role: string) => string
  /** Ends it as a power cut would, but for the disk. */
  kill: () => Promise<void>
  /** Starts it again on what it left. */
  start: () => Promise<void>
  remove: () => Promise<void>
}

/** Starts a Postgres in a folder of its own, with an empty database `vigil` in it. */
export async function startOwnPostgres(settings: Readonly<Record<string, string | number>> = {}): Promise<OwnPostgres> {
  const home = mkdtempSync(join(tmpdir(), 'vigil-own-postgres-'))
  const port = await findFreePort()
  const order = [home, JSON.stringify({ ...settings, port })]
  let [child, started] = await run(order)
  const urlOf = (role: string, database = 'vigil') =>
    `postgres://${role}:${started.password}@127.0.0.1:${started.port}/${database}`
  const sql = connect(urlOf('postgres', 'postgres'), { max: 1 })
  await sql`CREATE DATABASE vigil`.finally(() => sql.end({ timeout: 5 }))
  const end = async (how: () => void) => {
    const ended = once(child, 'exit')
    how()
    await ended
  }
  return {
    ...started,
    urlOf,
    kill: () => end(() => {
      process.kill(started.pid, 'SIGKILL')
      child.stdin?.end()
    }),
    start: async () => {
      [child, started] = await run(order)
    },
    remove: async () => {
      if (child.exitCode === null) await end(() => child.stdin?.end())
      // Where the account of Postgres may not enter the folder, its data lies in another.
      for (const folder of [dirname(started.data), home]) rmSync(folder, { recursive: true, force: true })
    },
  }
}

async function run(order: readonly string[]): Promise<[ChildProcess, Started]> {
  const child = spawn(process.execPath, ['tests/support/spread/run-postgres.mjs', ...order], { stdio: ['pipe', 'pipe', 'inherit'] })
  const lines = createInterface({ input: child.stdout })
  const [line] = await Promise.race([once(lines, 'line'), once(child, 'exit').then(() => [''])])
  lines.close()
  const { port, password, data, pid } = JSON.parse(String(line))
  return [child, { port: Number(port), password: String(password), data: String(data), pid: Number(pid) }]
}
