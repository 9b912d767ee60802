import { once } from 'node:events'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { startCluster } from '../../../scripts/postgres/cluster.mjs'
import { findRunning } from '../../../scripts/postgres/postmaster.mjs'

// Keeps a Postgres running as an init system would: started again whenever it is gone, with all that makes a commit
// durable, and with the settings that are given. Each time it takes connections, a line says where. It ends when its
// standard input does.
const [home = '', settings = '{}'] = process.argv.slice(2)
const PAUSE_MS = 100
let isOver = false
let cluster = null

process.stdin.resume()
void once(process.stdin, 'end').then(async () => {
  isOver = true
  await cluster?.stop()
  process.exit(0)
})

while (!isOver) {
  try {
    cluster = await startCluster(home, { settings: JSON.parse(settings) })
    process.stdout.write(`${JSON.stringify({ port: cluster.port, password: cluster.password })}\n`)
    while (!isOver && findRunning(join(home, 'data'))) await sleep(PAUSE_MS)
  } catch (error) {
    // Where its disk is full it cannot start, and is tried again.
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`)
    await sleep(PAUSE_MS)
  }
}
