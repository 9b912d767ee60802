import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { waitUntil } from '../own-site'
import type { CuttingProxy } from './cutting-proxy'

/** A Postgres that is started again whenever it is gone. */
export interface KeptPostgres {
  /** The process that all others of it come from; null while there is none. */
  pid: () => number | null
  /** The address of a role of a database, over the line that can be cut. */
  url: (role: string, database: string) => string
  /** The last that its keeper and it say of themselves. */
  said: () => string
  stop: () => Promise<void>
}

/**
 * Makes a cluster in `home` and keeps it, with Postgres's own `settings`; whenever it listens anew, the line is led
 * there. What it says of itself lies beside `home`, which may be full.
 */
export async function keepPostgres(
  home: string, line: CuttingProxy, settings: Readonly<Record<string, string>>,
): Promise<KeptPostgres> {
  const log = `${home}.log`
  writeFileSync(log, '')
  symlinkSync(log, join(home, 'postgres.log'))
  const keeper = spawn(process.execPath, ['tests/support/durability/keep-postgres.mjs', home, JSON.stringify(settings)])
  let [password, said] = ['', '']
  createInterface(keeper.stdout).on('line', (told) => {
    const place: { port: number; password: string } = JSON.parse(told)
    password = place.password
    line.lead(place.port)
  })
  keeper.stderr.on('data', (part: Buffer) => (said += part.toString()))
  await waitUntil(() => password !== '', () => said)
  const file = join(home, 'data/postmaster.pid')
  return {
    // As it begins, it has made its file and not yet written into it; a signal to 0 would go to whoever asks here.
    pid: () => (existsSync(file) && Number(readFileSync(file, 'utf8').split('\n')[0])) || null,
    url: (role, database) => `postgres://${role}:${password}@127.0.0.1:${line.port}/${database}`,
    said: () => `${said.slice(-1000)}\n${readFileSync(log, 'utf8').slice(-2000)}`,
    stop: async () => {
      keeper.stdin.end()
      if (keeper.exitCode === null) await once(keeper, 'exit')
      rmSync(log)
    },
  }
}
