import { readFileSync } from 'node:fs'
import { setTimeout as sleep } from 'node:timers/promises'
import { connect, type Sql } from '@/lib/db/connect'
import { withinPatience } from '@/lib/gate/within-patience'
import { type CuttingProxy, openCuttingProxy } from '../support/durability/cutting-proxy'
import { deployedSettings } from '../support/durability/deployed-settings'
import { keepPostgres, type KeptPostgres } from '../support/durability/kept-postgres'
import { openSmallDisk, type SmallDisk } from '../support/durability/small-disk'
import { childrenOf, waitUntil } from '../support/own-site'

const FULL_MS = 1_000
const HELD_MS = 150
const PATIENCE_MS = 2_000

let disk: SmallDisk
let line: CuttingProxy
let postgres: KeptPostgres

beforeAll(async () => {
  disk = openSmallDisk()
  line = await openCuttingProxy()
  postgres = await keepPostgres(disk.home, line, deployedSettings())
})
afterAll(async () => {
  await postgres.stop()
  await line.close()
  disk.remove()
})

/** Whether Postgres answered, over a connection that was just made. */
async function answers(question: (sql: Sql) => Promise<unknown>): Promise<boolean> {
  const sql = connect(postgres.url('postgres', 'postgres'), { max: 1 })
  const isAnswered = await withinPatience(PATIENCE_MS, question(sql)).then(() => true, () => false)
  await sql.end({ timeout: 0 })
  return isAnswered
}

/** Lets Postgres begin one file of its log after the other, for as long as there is room. */
async function useUp(sql: Sql): Promise<void> {
  for (let file = 0; file < 10; file += 1) {
    await sql`SELECT pg_switch_wal(), pg_logical_emit_message(true, 'vigil', 'x')`
  }
}

/** Holds the first process whenever one that recovers begins, until that has failed: it hears of both at once. */
async function holdAtRecovery(): Promise<void> {
  const untilMs = performance.now() + FULL_MS
  while (performance.now() < untilMs) {
    const pid = postgres.pid()
    if (pid !== null && childrenOf(pid).some(isRecovering)) {
      process.kill(pid, 'SIGSTOP')
      await sleep(HELD_MS)
      process.kill(pid, 'SIGCONT')
    }
    await sleep(1)
  }
}

function isRecovering(pid: number): boolean {
  try {
    return readFileSync(`/proc/${pid}/cmdline`, 'utf8').includes('startup')
  } catch {
    // It ended meanwhile.
    return false
  }
}

test('a Postgres that found no room to recover in is back once there is room, as it is deployed', async () => {
  for (let time = 0; time < 4; time += 1) {
    disk.fill(postgres.pid() ?? 0)
    if (!(await answers(useUp))) await holdAtRecovery()
    disk.free(postgres.pid() ?? 0)
    await waitUntil(() => answers((sql) => sql`SELECT 1`), postgres.said)
  }
}, 240_000)
